namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// The name of one element of a schema (spec 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>,
/// <c>@directive</c> or <c>@directive(argument:)</c>.
/// </summary>
public sealed record SchemaCoordinate
{
    /// <exception cref="ArgumentException">
    /// A directive has no members, and an argument needs a directive or a member to belong to.
    /// </exception>
    public SchemaCoordinate(string name, string? memberName = null, string? argumentName = null, bool ofDirective = false)
    {
        if (ofDirective && memberName is not null)
        {
            throw new ArgumentException("A directive has no members.", nameof(memberName));
        }

        if (argumentName is not null && !ofDirective && memberName is null)
        {
            throw new ArgumentException("An argument needs a directive or a member to belong to.", nameof(argumentName));
        }

        Name = name;
        MemberName = memberName;
        ArgumentName = argumentName;
        OfDirective = ofDirective;
    }

    /// <summary>The name of the type or, without the at sign, of the directive.</summary>
    public string Name { get; }

    /// <summary>A field, input field or enum value of the type.</summary>
    public string? MemberName { get; }

    public string? ArgumentName { get; }

    public bool OfDirective { get; }

    /// <exception cref="SyntaxException">The text is not a coordinate; no white space is allowed in one.</exception>
    public static SchemaCoordinate Parse(string text) =>
        new SchemaCoordinateParser(SurrogateUtf8.Encode(text)).Parse();

    public override string ToString()
    {
        var at = OfDirective ? "@" : "";
        var member = MemberName is null ? "" : "." + MemberName;
        var argument = ArgumentName is null ? "" : $"({ArgumentName}:)";
        return at + Name + member + argument;
    }
}
