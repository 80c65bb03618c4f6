namespace E2CSemantic.GraphQL.Execution;

/// <summary>The values of <c>extensions.code</c> that execution gives, the same as HotChocolate 16. Clients branch on these, never on messages.</summary>
public static class ErrorCodes
{
    /// <summary>An input is of the wrong type.</summary>
    public const string InvalidType = "HC0016";

    /// <summary>A variable is of a type that is no input type.</summary>
    public const string MustBeInputType = "HC0017";

    /// <summary>A null, or nothing, where null is not allowed.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>The time for the request is up.</summary>
    public const string Timeout = "HC0045";

    /// <summary>A OneOf input object was not given exactly one field.</summary>
    public const string OneOfViolation = "HC0054";
}
