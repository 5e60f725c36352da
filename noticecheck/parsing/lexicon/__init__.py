"""The words that reading knows, as data: words.tsv, headings.tsv, frames.tsv, weights.tsv, surnames.txt."""
