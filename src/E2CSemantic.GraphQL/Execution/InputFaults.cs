using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Says everything that is wrong with an input, in the words of graphql-js, each fault with its path inside the input.
/// <see cref="VariableNode"/>s are passed over unless variable values are given.
/// </summary>
internal static class InputFaults
{
    /// <summary>Finds what is wrong with JSON for a type; nothing exactly when it can be coerced. Undefined stands for "not given".</summary>
    public static void Find(JsonElement input, GraphQLType type, Action<InputFault> report) => Find(input, type, report, InputPath.Empty);

    /// <summary>Finds what is wrong with a literal for a type.</summary>
    public static void Find(ValueNode literal, GraphQLType type, VariableValues? variables, Action<InputFault> report) =>
        Find(literal, type, variables, report, InputPath.Empty);

    private static void Find(JsonElement input, GraphQLType type, Action<InputFault> report, InputPath path)
    {
        if (type is NonNullType)
        {
            if (input.ValueKind == JsonValueKind.Undefined)
            {
                report(new($"Expected a value of non-null type \"{type}\" to be provided.", path) { IsNull = true });
                return;
            }

            if (input.ValueKind == JsonValueKind.Null)
            {
                report(new($"Expected value of non-null type \"{type}\" not to be null.", path) { IsNull = true });
                return;
            }
        }

        if (input.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return;
        }

        switch (type.NullableType)
        {
            case ListType list when input.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in input.EnumerateArray())
                {
                    Find(item, list.ItemType, report, path.Append(index++));
                }

                break;
            case ListType list:
                Find(input, list.ItemType, report, path);
                break;
            case InputObjectType inputObject:
                FindInObject(input, inputObject, report, path);
                break;
            case LeafType leaf:
                if (leaf.CoerceInputValue(input).Fault is { } fault)
                {
                    report(new(fault, path));
                }

                break;
        }
    }

    private static void FindInObject(JsonElement input, InputObjectType type, Action<InputFault> report, InputPath path)
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            report(new($"Expected value of type \"{type}\" to be an object, found: {ValueDisplay.Of(input)}.", path));
            return;
        }

        foreach (var field in type.Fields)
        {
            if (input.TryGetProperty(field.Name, out var fieldInput))
            {
                Find(fieldInput, field.Type, report, path.Append(field.Name));
            }
            else if (field.IsRequired)
            {
                report(new(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {ValueDisplay.Of(input)}.",
                    path)
                { IsNull = true });
            }
        }

        var names = input.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(name => !type.Fields.Contains(name)))
        {
            report(new(UnknownField(type, name, ValueDisplay.Of(input)), path));
        }

        if (type.IsOneOf)
        {
            names.RemoveAll(name => !type.Fields.Contains(name));
            if (names.Count != 1)
            {
                report(new(NotOneOf(type), path) { IsOneOf = true });
            }

            if (names.Count > 0 && input.GetProperty(names[0]).ValueKind == JsonValueKind.Null)
            {
                report(new(NotOneOf(type), path.Append(names[0])) { IsOneOf = true });
            }
        }
    }

    private static void Find(ValueNode literal, GraphQLType type, VariableValues? variables, Action<InputFault> report, InputPath path)
    {
        if (literal is VariableNode variable)
        {
            if (variables is not null && type.IsNonNull)
            {
                if (!variables.TryGetValue(variable.Name.Value, out var value))
                {
                    report(new($"Expected variable \"${variable.Name.Value}\" provided to type \"{type}\" to provide a runtime value.", path, literal) { IsNull = true });
                }
                else if (value is null)
                {
                    report(new($"Expected variable \"${variable.Name.Value}\" provided to non-null type \"{type}\" not to be null.", path, literal) { IsNull = true });
                }
            }

            return;
        }

        if (literal is NullValueNode)
        {
            if (type.IsNonNull)
            {
                report(new($"Expected value of non-null type \"{type}\" not to be null.", path, literal) { IsNull = true });
            }

            return;
        }

        switch (type.NullableType)
        {
            case ListType list when literal is ListValueNode items:
                for (var index = 0; index < items.Items.Length; index++)
                {
                    Find(items.Items[index], list.ItemType, variables, report, path.Append(index));
                }

                break;
            case ListType list:
                Find(literal, list.ItemType, variables, report, path);
                break;
            case InputObjectType inputObject when literal is ObjectValueNode map:
                FindInObject(map, inputObject, variables, report, path);
                break;
            case InputObjectType:
                report(new($"Expected value of type \"{type.NullableType}\" to be an object, found: {SyntaxPrinter.Print(literal)}.", path, literal));
                break;
            case LeafType leaf:
                var constant = VariableReplacement.Apply(literal, variables ?? VariableValues.Empty);
                if (leaf.CoerceInputLiteral(constant).Fault is { } fault)
                {
                    report(new(fault, path, literal));
                }

                break;
        }
    }

    private static void FindInObject(ObjectValueNode map, InputObjectType type, VariableValues? variables, Action<InputFault> report, InputPath path)
    {
        var nodes = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var node in map.Fields)
        {
            nodes[node.Name.Value] = node;
        }

        foreach (var field in type.Fields)
        {
            if (!nodes.TryGetValue(field.Name, out var node))
            {
                if (field.IsRequired)
                {
                    report(new(
                        $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {SyntaxPrinter.Print(map)}.",
                        path,
                        map)
                    { IsNull = true });
                }
            }
            else if (!SkipsVariable(node, field, type, map, variables, report, path))
            {
                Find(node.Value, field.Type, variables, report, path.Append(field.Name));
            }
        }

        foreach (var node in map.Fields.Where(node => !type.Fields.Contains(node.Name.Value)))
        {
            report(new(UnknownField(type, node.Name.Value, SyntaxPrinter.Print(map)), path, node));
        }

        if (type.IsOneOf)
        {
            var known = map.Fields.Where(node => type.Fields.Contains(node.Name.Value)).ToList();
            if (known.Count != 1)
            {
                report(new(NotOneOf(type), path, map) { IsOneOf = true });
            }
            else if (known[0].Value is NullValueNode)
            {
                report(new(NotOneOf(type), path.Append(known[0].Name.Value), map) { IsOneOf = true });
            }
        }
    }

    // A variable that was not given leaves the field to its default, unless the field must be given.
    private static bool SkipsVariable(
        ObjectFieldNode node,
        InputField field,
        InputObjectType type,
        ObjectValueNode map,
        VariableValues? variables,
        Action<InputFault> report,
        InputPath path)
    {
        if (variables is null || node.Value is not VariableNode variable)
        {
            return false;
        }

        var given = variables.TryGetValue(variable.Name.Value, out var value);
        if (!type.IsOneOf)
        {
            return !given && !field.IsRequired;
        }

        if (!given || value is null)
        {
            report(new(
                $"Expected variable \"${variable.Name.Value}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" "
                + (given ? "not to be null." : "to provide a runtime value."),
                path,
                map)
            { IsOneOf = true });
        }

        return false;
    }

    private static string UnknownField(InputObjectType type, string name, string found)
    {
        var suggestion = Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name));
        return $"Expected value of type \"{type}\" not to include unknown field \"{name}\""
            + (suggestion.Length > 0 ? $".{suggestion} Found" : ", found")
            + $": {found}.";
    }

    private static string NotOneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";
}
