import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType("Country", { simpleResolvers: true, description: "A country of ISO 3166-1." })
@Directive('@key(fields: "code")')
export class CountryType {
  @Field(() => String, { description: "ISO 3166-1 alpha-2." })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  get __typename(): "Country" {
    return "Country";
  }
}
