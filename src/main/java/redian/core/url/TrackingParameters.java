package redian.core.url;

import java.util.Set;

/**
 * Query parameters that say where a reader came from, not what the page is. Only names that mean
 * this everywhere: {@code from}, {@code id} or {@code source} choose the page on some sites.
 *
 * <p>Sources: the documentation of the tools that add them (Google Analytics and Ads, Meta, Baidu
 * Tongji, WeChat and Weibo sharing, Mailchimp, Matomo, Yandex, Microsoft Ads, Alibaba SPM).
 */
final class TrackingParameters {

  private static final Set<String> NAMES =
      Set.of(
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_term",
          "utm_content",
          "utm_id",
          "utm_name",
          "utm_reader",
          "utm_referrer",
          "utm_social",
          "utm_brand",
          "utm_source_platform",
          "utm_creative_format",
          "utm_marketing_tactic",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "fbclid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "mtm_campaign",
          "mtm_source",
          "mtm_medium",
          "mtm_keyword",
          "pk_campaign",
          "pk_source",
          "pk_medium",
          "pk_kwd",
          "hmsr",
          "hmpl",
          "hmcu",
          "hmkw",
          "hmci",
          "spm",
          "scm",
          "share_token",
          "share_from",
          "share_medium",
          "share_source",
          "sharer_shareid",
          "sharer_shareinfo",
          "sharer_sharetime",
          "sharer_shareinfo_first",
          "isappinstalled",
          "nsukey",
          "vd_source",
          "bd_vid",
          "qhclickid",
          "sudaref",
          "wfr",
          "jsessionid",
          "phpsessid",
          "sessionid");

  private TrackingParameters() {}

  static Set<String> names() {
    return NAMES;
  }
}
