-- Takes away what the movement asks.
DROP TABLE decision, target, indicator, population, element, campaign;
