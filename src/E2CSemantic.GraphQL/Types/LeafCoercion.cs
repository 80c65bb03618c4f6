using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Types;

/// <summary>What a leaf's coercion gives: a value, or the sentence that says why there is none.</summary>
public readonly record struct LeafCoercion
{
    private LeafCoercion(object? value, string? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The coerced value; null exactly when the coercion failed.</summary>
    public object? Value { get; }

    /// <summary>Why it failed; null exactly when it succeeded.</summary>
    public string? Fault { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Fault is null;

    /// <summary>A coercion that gave <paramref name="value"/>.</summary>
    public static LeafCoercion Of(object value) => new(value, null);

    /// <summary>A coercion that failed; the message is shown to the client.</summary>
    public static LeafCoercion Failed(string message) => new(null, message);
}
