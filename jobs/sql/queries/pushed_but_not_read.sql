-- What is pushed but not read: headlines high in the ranking of cards and low in that of views on their site?
SELECT site, title, outlet, cards, views_at_least, card_rank, view_rank
FROM card_ranks
ORDER BY card_rank - view_rank DESC, site, title, outlet
LIMIT 10
