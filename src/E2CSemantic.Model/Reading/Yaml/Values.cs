using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>Reads single values of declared types; each gives null and adds a fault when the value is of another.</summary>
public static class Values
{
    /// <summary>Text that is not blank. What YAML takes for a number, a truth value or null must stand in quotes.</summary>
    public static Located<string>? Text(YamlNode node, string what, FaultList faults)
    {
        if (node is YamlScalar { Value: string text } && !string.IsNullOrWhiteSpace(text))
        {
            return new(text, node.Place);
        }

        faults.Add(node is YamlScalar { Value: long or decimal or bool } bare
            ? ModelFaults.ValueUnquoted(node.Place, what, bare.Text)
            : ModelFaults.ValueType(node.Place, what, "text", node.Shape));
        return null;
    }

    /// <summary>Lower snake case: a letter, then letters, digits and underscores.</summary>
    public static Located<string>? Name(YamlNode node, string what, FaultList faults) =>
        Form(node, what, "a name in lower snake case like race_ethnicity", text => IsSnakeCase(text) ? text : null, faults);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static int? Integer(YamlNode node, string what, int least, int most, FaultList faults)
    {
        if (node is not YamlScalar { Value: long value })
        {
            faults.Add(ModelFaults.ValueType(node.Place, what, "a whole number", node.Shape));
            return null;
        }

        if (value < least || value > most)
        {
            faults.Add(ModelFaults.ValueRange(node.Place, what, least, most));
            return null;
        }

        return (int)value;
    }

    /// <summary>True or false.</summary>
    public static bool? Boolean(YamlNode node, string what, FaultList faults)
    {
        if (node is YamlScalar { Value: bool value })
        {
            return value;
        }

        faults.Add(ModelFaults.ValueType(node.Place, what, "true or false", node.Shape));
        return null;
    }

    /// <summary>A word of <paramref name="words"/>; the nearest is suggested for any other.</summary>
    public static T? Word<T>(YamlNode node, string what, IReadOnlyDictionary<string, T> words, FaultList faults)
        where T : struct
    {
        if (Text(node, what, faults) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text.Value, out var value))
        {
            return value;
        }

        faults.Add(ModelFaults.ValueUnknown(text.Place, what, text.Value, words.Keys));
        return null;
    }

    /// <summary>Text in a form that <paramref name="read"/> understands; <paramref name="form"/> says which, with an example.</summary>
    public static Located<T>? Form<T>(YamlNode node, string what, string form, Func<string, T?> read, FaultList faults)
        where T : class
    {
        if (Text(node, what, faults) is not { } text)
        {
            return null;
        }

        if (read(text.Value) is { } value)
        {
            return new(value, text.Place);
        }

        faults.Add(ModelFaults.ValueForm(text.Place, what, text.Value, form));
        return null;
    }

    internal static ImmutableArray<Located<string>> Distinct(ImmutableArray<Located<string>> items, string what, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !seen.Add(item.Value)))
        {
            faults.Add(ModelFaults.ItemDuplicate(item.Place, what, item.Value));
        }

        return [.. items.DistinctBy(item => item.Value)];
    }

    private static bool IsSnakeCase(string text) =>
        text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
