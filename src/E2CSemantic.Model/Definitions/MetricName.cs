namespace E2CSemantic.Model.Definitions;

/// <summary>A metric's id, <c>&lt;domain&gt;.&lt;name&gt;</c>, both parts lower snake case: <c>k12.low_income_share</c>.</summary>
/// <param name="Domain">The domain, which is also the folder: <c>k12</c>.</param>
/// <param name="Name">The name within the domain: <c>low_income_share</c>.</param>
public sealed record MetricName(string Domain, string Name) : IComparable<MetricName>
{
    /// <summary>Reads <c>domain.name</c>; null if the text is not of that form.</summary>
    public static MetricName? TryParse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 2 && parts.All(IsSnakeCase) ? new(parts[0], parts[1]) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(MetricName? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary>The id as written: <c>domain.name</c>.</summary>
    public override string ToString() => $"{Domain}.{Name}";

    private static bool IsSnakeCase(string part) =>
        part.Length > 0 && part[0] is >= 'a' and <= 'z' && part.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}
