"""The pages: forms made from the questions, one generic step view, evidence, claim, advice, errors."""
