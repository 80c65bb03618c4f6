using System.Text.RegularExpressions;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>
/// Reads the few forms of SQL that a metric here can be: SUM, AVG and COUNT of a column, of different values or of rows, under one CASE condition, and one
/// over another. Whatever else an expression holds, it is not understood as a whole.
/// </summary>
/// <param name="column">The fact and the column for a name in the expression; null where it is none.</param>
/// <param name="onlyFact">The fact of rows that are counted without a name; null where there are several.</param>
internal sealed partial class SqlAggregate(Func<string, (string Fact, string Column)?> column, string? onlyFact)
{
    /// <summary>The rule of an expression; null where it is not understood, or no metric here.</summary>
    public DraftRule? RuleOf(string expression)
    {
        var text = Unwrapped(expression);
        if (SplitAtDivision(text) is not var (above, below))
        {
            return Read(text, onlyFact) is { } one ? DraftRule.Of(one) : null;
        }

        var divisor = NullIfZero().Match(below);
        return Read(Unwrapped(above), onlyFact) is { } upper && Read(Unwrapped(divisor.Success ? divisor.Groups["of"].Value : below), upper.Fact) is { } lower
            ? DraftRule.Of(upper, lower)
            : null;
    }

    // Rows that are counted without naming a column are of the fact beside them.
    private Aggregate? Read(string text, string? otherwise)
    {
        var call = Call().Match(text);
        if (!call.Success || MatchingEnd(text, text.IndexOf('(', StringComparison.Ordinal)) != text.Length - 1)
        {
            return null;
        }

        var (function, isDistinct, body) = (call.Groups["function"].Value.ToUpperInvariant(), call.Groups["distinct"].Success, text[call.Length..^1].Trim());
        var (value, where, elseZero) = Case().Match(body) is { Success: true } parts
            ? (parts.Groups["then"].Value, parts.Groups["when"].Value, parts.Groups["else"].Value == "0")
            : (body, null, false);
        return (function, isDistinct) switch
        {
            ("COUNT", false) when value == "*" && where is null => Rows(null, otherwise),
            ("COUNT", false) when value == "1" && !elseZero => Rows(where, otherwise),
            ("SUM", false) when value == "1" => Rows(where, otherwise),
            ("COUNT", true) when !elseZero => Of(AggregateFunction.Distinct, value, where),
            ("SUM", false) => Of(AggregateFunction.Sum, value, where),
            ("AVG", false) when !elseZero => Of(AggregateFunction.Mean, value, where),
            _ => null,
        };
    }

    private Aggregate? Rows(string? where, string? otherwise)
    {
        string? fact = null;
        var condition = where is null ? null : ForeignCondition.Of(where, name => InOneFact(name, ref fact));
        fact ??= otherwise;
        return fact is null || (where is not null && condition is null) ? null : new(AggregateFunction.Rows, fact, null, condition, null);
    }

    private Aggregate? Of(AggregateFunction function, string value, string? where)
    {
        string? fact = null;
        var condition = where is null ? null : ForeignCondition.Of(where, name => InOneFact(name, ref fact));
        var name = Name().IsMatch(value) ? InOneFact(value, ref fact) : null;
        return name is null || (where is not null && condition is null) ? null : new(function, fact!, name, condition, null);
    }

    private string? InOneFact(string name, ref string? fact)
    {
        if (column(name) is not var (of, ours) || (fact is not null && fact != of))
        {
            return null;
        }

        fact = of;
        return ours;
    }

    private static (string Above, string Below)? SplitAtDivision(string text)
    {
        for (var (at, depth) = (0, 0); at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[at] == '/')
            {
                return (text[..at].Trim(), text[(at + 1)..].Trim());
            }
        }

        return null;
    }

    // A factor of one only makes the quotient a decimal there.
    private static string Unwrapped(string text)
    {
        var inner = Factor().Replace(text.Trim(), "");
        return inner.StartsWith('(') && MatchingEnd(inner, 0) == inner.Length - 1 ? Unwrapped(inner[1..^1]) : inner;
    }

    private static int MatchingEnd(string text, int open)
    {
        for (var (at, depth) = (open, 0); at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\A(?<function>SUM|AVG|COUNT)\s*\((\s*(?<distinct>DISTINCT)\s)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\ACASE\s+WHEN\s+(?<when>(?:(?!\bWHEN\b|\bTHEN\b).)+?)\s+THEN\s+(?<then>\S+)(?:\s+ELSE\s+(?<else>0|NULL))?\s+END\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Case();

    [GeneratedRegex(@"\ANULLIF\s*\((?<of>.*),\s*0(?:\.0+)?\s*\)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NullIfZero();

    [GeneratedRegex(@"\A1(?:\.0+)?\s*\*\s*|\s*\*\s*1(?:\.0+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Factor();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
