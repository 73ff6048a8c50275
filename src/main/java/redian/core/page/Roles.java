package redian.core.page;

import java.util.Arrays;

/** The role of every block of a page, and the rule that gave it. The first rule to say wins. */
final class Roles {

  private final Role[] roles;
  private final String[] rules;

  Roles(int size) {
    roles = new Role[size];
    rules = new String[size];
    Arrays.fill(roles, Role.UNREAD);
  }

  Role of(int block) {
    return roles[block];
  }

  boolean isFree(int block) {
    return roles[block] == Role.UNREAD;
  }

  String rule(int block) {
    return rules[block];
  }

  void give(int block, Role role, String rule) {
    if (roles[block] == Role.UNREAD) {
      roles[block] = role;
      rules[block] = rule;
    }
  }
}
