namespace E2CSemantic.GraphQL.Validation;

/// <summary>How far validation goes; names and values for requests are HotChocolate 16's.</summary>
public sealed record ValidationOptions
{
    /// <summary>All errors with suggestions, no limits but the one that keeps merging fields affordable.</summary>
    public static ValidationOptions Complete { get; } = new();

    /// <summary>For documents that come from outside: five errors, bounded introspection and field cycles.</summary>
    public static ValidationOptions Request { get; } = new()
    {
        MaxAllowedErrors = 5,
        IntrospectionDepth = new(),
        MaxAllowedFieldCycleDepth = 3,
    };

    /// <summary>
    /// The errors reported before validation stops with one more that says so; null for all. HotChocolate's default
    /// for requests is 5, graphql-js's is 100.
    /// </summary>
    public int? MaxAllowedErrors { get; init; }

    /// <summary>Leaves out "Did you mean …", which tells names of the schema.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>Pairs of fields and fragments compared for merging before the document is refused (HC0107).</summary>
    public int MaxAllowedFieldMergeComparisons { get; init; } = 100_000;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for; if not, each is an error HC0046.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>How deep introspection may nest (HC0086); null for no limit.</summary>
    public IntrospectionDepth? IntrospectionDepth { get; init; }

    /// <summary>How often one field may stand below itself (HC0087); null for no limit.</summary>
    public int? MaxAllowedFieldCycleDepth { get; init; }

    /// <summary>How deep fields may nest, introspection left aside; null for no limit.</summary>
    public int? MaxAllowedExecutionDepth { get; init; }
}
