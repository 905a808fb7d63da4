/**
 * A message that carries an answer, made around its text: whoever else gets the same answer shares that.
 *
 * Source: graphql-transport-ws, "Next"
 */
export function nextFrame(id: string, answerText: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":${answerText}}`;
}
