using System.Text;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Introspection;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// Prints a schema as a document, without what every schema has: built-in scalars, introspection types, specified directives.
/// Applied directives are printed where they have a meaning in the schema itself: <c>@deprecated</c>, <c>@specifiedBy</c>, <c>@oneOf</c>.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The schema in the order of its definitions, as graphql-js <c>printSchema</c> gives it.</summary>
    public static string Print(Schema schema) => Print(schema, static items => items);

    /// <summary>The schema with types, fields, arguments, values, members and locations in natural order of their names: equal for equal schemas.</summary>
    public static string PrintCanonical(Schema schema) =>
        Print(schema, static items => items.OrderBy(item => item.Name, NaturalOrder.Comparer));

    /// <summary>One type as <see cref="Print(Schema)"/> has it.</summary>
    public static string Print(NamedType type)
    {
        var text = new StringBuilder();
        PrintType(text, type, static items => items);
        return text.ToString();
    }

    private static string Print(Schema schema, Func<IEnumerable<Named>, IEnumerable<Named>> order)
    {
        var parts = new List<string>();
        Add(text => PrintSchemaDefinition(text, schema));
        foreach (var directive in Ordered(schema.Directives.Where(directive => !SpecifiedDirectives.Contains(directive.Name)), order))
        {
            Add(text => PrintDirective(text, directive, order));
        }

        foreach (var type in Ordered(schema.Types.Where(type => !BuiltInScalars.Contains(type.Name) && !IntrospectionTypes.Contains(type.Name)), order))
        {
            Add(text => PrintType(text, type, order));
        }

        return string.Join("\n\n", parts);

        void Add(Action<StringBuilder> print)
        {
            var text = new StringBuilder();
            print(text);
            if (text.Length > 0)
            {
                parts.Add(text.ToString());
            }
        }
    }

    private static void PrintSchemaDefinition(StringBuilder text, Schema schema)
    {
        var roots = schema.Roots;
        if (!roots.All().Any() || (schema.Description is null && HasDefaultRoots(schema)))
        {
            return;
        }

        PrintDescription(text, schema.Description, "", true);
        text.Append("schema {\n");
        PrintRoot("query", roots.Query);
        PrintRoot("mutation", roots.Mutation);
        PrintRoot("subscription", roots.Subscription);
        text.Append('}');

        void PrintRoot(string operation, NamedType? type)
        {
            if (type is not null)
            {
                text.Append("  ").Append(operation).Append(": ").Append(type.Name).Append('\n');
            }
        }
    }

    private static bool HasDefaultRoots(Schema schema) =>
        schema.Roots.Query == schema.FindType("Query")
        && schema.Roots.Mutation == schema.FindType("Mutation")
        && schema.Roots.Subscription == schema.FindType("Subscription");

    private static void PrintDirective(StringBuilder text, DirectiveDefinition directive, Func<IEnumerable<Named>, IEnumerable<Named>> order)
    {
        PrintDescription(text, directive.Description, "", true);
        text.Append("directive ").Append(directive.Coordinate);
        PrintArguments(text, directive.Arguments, "", order);
        PrintDeprecated(text, directive.DeprecationReason);
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        text.AppendJoin(" | ", order(directive.Locations.Select(location => new Named(location, location))).Select(location => location.Name));
    }

    private static void PrintType(StringBuilder text, NamedType type, Func<IEnumerable<Named>, IEnumerable<Named>> order)
    {
        PrintDescription(text, type.Description, "", true);
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(type.Name);
                if (scalar.SpecifiedBy is not null)
                {
                    text.Append(" @specifiedBy(url: ").Append(Literal(scalar.SpecifiedBy)).Append(')');
                }

                break;
            case ComplexType complex:
                text.Append(complex is ObjectType ? "type " : "interface ").Append(type.Name);
                if (!complex.DeclaredInterfaces.IsEmpty)
                {
                    text.Append(" implements ").AppendJoin(" & ", Ordered(complex.DeclaredInterfaces, order).Select(implemented => implemented.Name));
                }

                PrintBlock(text, Ordered(complex.Fields, order), (field, first) => PrintField(text, field, first, order));
                break;
            case UnionType union:
                text.Append("union ").Append(type.Name);
                if (!union.DeclaredTypes.IsEmpty)
                {
                    text.Append(" = ").AppendJoin(" | ", Ordered(union.DeclaredTypes, order).Select(member => member.Name));
                }

                break;
            case EnumType enumType:
                text.Append("enum ").Append(type.Name);
                PrintBlock(text, Ordered(enumType.Values, order), (value, first) => PrintEnumValue(text, value, first));
                break;
            case InputObjectType input:
                text.Append("input ").Append(type.Name).Append(input.IsOneOf ? " @oneOf" : "");
                PrintBlock(text, Ordered(input.Fields, order), (field, first) => PrintInputField(text, field, first));
                break;
        }
    }

    private static void PrintBlock<T>(StringBuilder text, IEnumerable<T> members, Action<T, bool> print)
    {
        var first = true;
        foreach (var member in members)
        {
            text.Append(first ? " {\n" : "\n");
            print(member, first);
            first = false;
        }

        if (!first)
        {
            text.Append("\n}");
        }
    }

    private static void PrintField(StringBuilder text, FieldDefinition field, bool first, Func<IEnumerable<Named>, IEnumerable<Named>> order)
    {
        PrintDescription(text, field.Description, "  ", first);
        text.Append("  ").Append(field.Name);
        PrintArguments(text, field.Arguments, "  ", order);
        text.Append(": ").Append(field.Type);
        PrintDeprecated(text, field.DeprecationReason);
    }

    private static void PrintEnumValue(StringBuilder text, EnumValue value, bool first)
    {
        PrintDescription(text, value.Description, "  ", first);
        text.Append("  ").Append(value.Name);
        PrintDeprecated(text, value.DeprecationReason);
    }

    private static void PrintInputField(StringBuilder text, InputField field, bool first)
    {
        PrintDescription(text, field.Description, "  ", first);
        text.Append("  ");
        PrintInputValue(text, field);
    }

    private static void PrintArguments(
        StringBuilder text,
        MemberCollection<ArgumentDefinition> arguments,
        string indentation,
        Func<IEnumerable<Named>, IEnumerable<Named>> order)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        text.Append('(');
        var first = true;
        var described = arguments.Any(argument => argument.Description is not null);
        foreach (var argument in Ordered(arguments, order))
        {
            if (described)
            {
                text.Append('\n');
                PrintDescription(text, argument.Description, "  " + indentation, first);
                text.Append("  ").Append(indentation);
            }
            else if (!first)
            {
                text.Append(", ");
            }

            PrintInputValue(text, argument);
            first = false;
        }

        text.Append(described ? "\n" + indentation : "").Append(')');
    }

    private static void PrintInputValue(StringBuilder text, InputValueDefinition input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultValue is not null)
        {
            text.Append(" = ").Append(SyntaxPrinter.Print(input.DefaultValue));
        }

        PrintDeprecated(text, input.DeprecationReason);
    }

    private static void PrintDeprecated(StringBuilder text, string? reason)
    {
        if (reason is null)
        {
            return;
        }

        text.Append(" @deprecated");
        if (reason != SpecifiedDirectives.DefaultDeprecationReason)
        {
            text.Append("(reason: ").Append(Literal(reason)).Append(')');
        }
    }

    private static void PrintDescription(StringBuilder text, string? description, string indentation, bool firstInBlock)
    {
        if (description is null)
        {
            return;
        }

        var literal = SyntaxPrinter.Print(new StringValueNode(null, description, DescriptionText.FitsBlock(description)));
        text.Append(indentation.Length > 0 && !firstInBlock ? "\n" : "")
            .Append(indentation)
            .Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal))
            .Append('\n');
    }

    private static string Literal(string value) => SyntaxPrinter.Print(new StringValueNode(null, value, false));

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<IEnumerable<Named>, IEnumerable<Named>> order)
        where T : notnull =>
        order(items.Select(item => new Named(item is NamedType type ? type.Name : (item as SchemaMember)!.Name, item)))
            .Select(named => (T)named.Item);

    private readonly record struct Named(string Name, object Item);
}
