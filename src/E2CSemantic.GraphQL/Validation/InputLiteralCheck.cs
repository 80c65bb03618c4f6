using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>Whether a literal suits a type; variables inside it are passed over (spec 5.6.1, Values of Correct Type).</summary>
internal sealed class InputLiteralCheck(DocumentValidatorContext context)
{
    public void Check(ValueNode value, GraphQLType type)
    {
        if (value is VariableNode)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type.IsNonNull)
            {
                context.Report(ValidationErrors.ValueIsNull(value, type));
            }

            return;
        }

        switch (type.NullableType)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                {
                    Check(item, list.ItemType);
                }

                break;
            case ListType list:
                Check(value, list.ItemType);
                break;
            case InputObjectType inputObject when value is ObjectValueNode fields:
                CheckObject(fields, inputObject);
                break;
            case InputObjectType inputObject:
                context.Report(ValidationErrors.ValueNotObject(value, inputObject));
                break;
            case LeafType leaf:
                CheckLeaf(value, leaf);
                break;
        }
    }

    private void CheckObject(ObjectValueNode value, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);

        foreach (var field in value.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (var field in type.Fields.AsArray())
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                Check(node.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(ValidationErrors.RequiredFieldMissing(value, field));
            }
        }

        var known = new List<ObjectFieldNode>();

        foreach (var field in value.Fields)
        {
            if (type.Fields.Contains(field.Name.Value))
            {
                known.Add(field);
            }
            else
            {
                var suggestion = context.DidYouMean(field.Name.Value, type.Fields.Select(declared => declared.Name));
                context.Report(ValidationErrors.FieldUnknown(field, value, type, suggestion));
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, known);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type, List<ObjectFieldNode> fields)
    {
        if (fields.Count != 1)
        {
            context.Report(ValidationErrors.OneOfFieldCount(value, type, fields.Count));
        }
        else if (fields[0].Value is NullValueNode)
        {
            context.Report(ValidationErrors.OneOfFieldIsNull(value, type));
        }
    }

    private void CheckLeaf(ValueNode value, LeafType type)
    {
        var coercion = type.CoerceInputLiteral(WithoutVariables(value));

        if (!coercion.Succeeded)
        {
            context.Report(ValidationErrors.LeafValueRefused(value, Shown(coercion.Fault, type)));
        }
    }

    // Only enums suggest names, at the end of the sentence.
    private string Shown(string fault, LeafType type)
    {
        var suggestion = context.Options.HideSuggestions && type is EnumType
            ? fault.LastIndexOf(" Did you mean ", StringComparison.Ordinal)
            : -1;
        return suggestion < 0 ? fault : fault[..suggestion];
    }

    // A scalar sees an absent field where an object has a variable, and null where a list has one.
    private static ValueNode WithoutVariables(ValueNode value) => value switch
    {
        VariableNode => new NullValueNode(null),
        ListValueNode list => new ListValueNode(list.Location, [.. list.Items.Select(WithoutVariables)]),
        ObjectValueNode record => new ObjectValueNode(
            record.Location,
            [
                .. record.Fields
                    .Where(field => field.Value is not VariableNode)
                    .Select(field => new ObjectFieldNode(field.Location, field.Name, WithoutVariables(field.Value))),
            ]),
        _ => value,
    };
}
