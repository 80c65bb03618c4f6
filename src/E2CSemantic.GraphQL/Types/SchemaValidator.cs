using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Introspection;
using E2CSemantic.GraphQL.Types.Rules;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Checks a schema by the rules of the type system (spec, September 2025, chapter 3), in the words and order of graphql-js 17.1.0.</summary>
public static class SchemaValidator
{
    /// <summary>Every broken rule, with locations where the schema came from a document; empty exactly when the schema is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema)
    {
        var report = new SchemaReport();
        RootTypeRule.Check(schema, report);
        foreach (var directive in schema.Directives)
        {
            DirectiveRule.Check(directive, report);
        }

        var defaultCycles = new DefaultValueCycleRule(report);
        foreach (var type in schema.Types)
        {
            if (!IntrospectionTypes.Contains(type.Name))
            {
                report.CheckName(type.Name, type.SyntaxNode);
            }

            switch (type)
            {
                case ComplexType complex:
                    FieldRule.Check(complex, report);
                    InterfaceRule.Check(schema, complex, report);
                    break;
                case UnionType union:
                    UnionRule.Check(union, report);
                    break;
                case EnumType enumType:
                    EnumRule.Check(enumType, report);
                    break;
                case InputObjectType input:
                    InputObjectRule.Check(input, report);
                    defaultCycles.Check(input);
                    break;
            }
        }

        FiniteInputObjectRule.Check(schema, report);
        return report.Errors;
    }
}
