"""The words that reading knows, as data: words.tsv, headings.tsv, topics.tsv, surnames.txt, and the learned weights.tsv, kinds.tsv, roles.tsv."""
