-- How complete is this crawl: what was in its files, and what became of it?
SELECT crawl_id, format, count(*) AS files, sum(length) AS bytes, sum(record_count) AS records, sum(page_count) AS pages,
  sum(skipped_count) AS skipped, sum(reject_count) AS rejects, sum(card_count) AS cards,
  count_if(NOT is_read_to_end) AS files_not_read_to_end
FROM ingested_files
GROUP BY crawl_id, format
ORDER BY pages DESC, format
