using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.Model.Diagnostics;

/// <summary>What a stage gives: either a value, or at least one diagnostic and no value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The value; null exactly when the stage failed.</summary>
    public T? Value { get; }

    /// <summary>Every fault found, in the order found; empty exactly when the stage succeeded.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>A stage that succeeded with <paramref name="value"/>.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A stage that failed with <paramref name="diagnostics"/>.</summary>
    /// <exception cref="ArgumentException">There is no diagnostic.</exception>
    public static implicit operator Outcome<T>(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.IsDefaultOrEmpty
            ? throw new ArgumentException("A failed stage says why.", nameof(diagnostics))
            : new(null, diagnostics);

    /// <summary>A stage that failed with one <paramref name="diagnostic"/>.</summary>
    public static implicit operator Outcome<T>(Diagnostic diagnostic) => new(null, [diagnostic]);
}
