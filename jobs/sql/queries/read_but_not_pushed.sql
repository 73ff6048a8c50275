-- What is read but not pushed: headlines high in the ranking of views and low in that of cards on their site?
SELECT site, title, outlet, cards, views_at_least, card_rank, view_rank
FROM card_ranks
ORDER BY view_rank - card_rank DESC, site, title, outlet
LIMIT 10
