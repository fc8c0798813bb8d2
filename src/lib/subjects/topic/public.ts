/** What other rooms may know of the pages of topics: their questions. */
export { figuresWithTopic } from './figures-with-topic.ts';
export { indicatorsOfTopic, type IndicatorOfTopic } from './indicators-of-topic.ts';
