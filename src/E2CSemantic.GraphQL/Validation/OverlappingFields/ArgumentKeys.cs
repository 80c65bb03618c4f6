using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>
/// The arguments of a field or directive, ready to be compared often: each value is a text that is equal exactly if
/// the value is the same, the order of object fields left aside. Each piece of it has its length before it, so no
/// text can pass for another.
/// </summary>
internal sealed class ArgumentKeys
{
    private readonly List<KeyValuePair<string, string>> _inOrder = [];
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    public ArgumentKeys(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            var key = new StringBuilder();
            Append(key, argument.Value);
            _byName[argument.Name.Value] = key.ToString();
            _inOrder.Add(KeyValuePair.Create(argument.Name.Value, key.ToString()));
        }
    }

    /// <summary>Whether the other has the same arguments in any order; of an argument given twice the other's last counts.</summary>
    public bool AreSame(ArgumentKeys other) =>
        _inOrder.Count == other._inOrder.Count
        && _inOrder.TrueForAll(argument =>
            other._byName.TryGetValue(argument.Key, out var value) && value == argument.Value);

    private static void Append(StringBuilder key, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                Append(key, 'l', list.Items.Length.ToString(CultureInfo.InvariantCulture));

                foreach (var item in list.Items)
                {
                    Append(key, item);
                }

                break;
            case ObjectValueNode record:
                Append(key, 'o', record.Fields.Length.ToString(CultureInfo.InvariantCulture));

                foreach (var field in record.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    Append(key, 'f', field.Name.Value);
                    Append(key, field.Value);
                }

                break;
            case VariableNode variable:
                Append(key, 'v', variable.Name.Value);
                break;
            default:
                Append(key, (char)('A' + (int)value.Kind), value.Text ?? "");
                break;
        }
    }

    private static void Append(StringBuilder key, char kind, string text) =>
        key.Append(kind).Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
}
