using System.Collections.Immutable;

namespace E2CSemantic.Model.Shapes;

/// <summary>
/// What a value of a definition file looks like, as far as the file alone tells. Each reader says the shape of what it reads beside its keys; from the shapes come
/// the JSON Schema for editors and the order in which files are written.
/// </summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>Text that is not blank and, where there is a pattern, has that form.</summary>
    public sealed record Text(string? Pattern = null) : Shape;

    /// <summary>One of some words.</summary>
    public sealed record Word(ImmutableArray<string> Words) : Shape;

    /// <summary>A whole number within bounds, both included; no upper bound where null.</summary>
    public sealed record Integer(long Least, long? Most = null) : Shape;

    /// <summary>A number between two others, both left out.</summary>
    public sealed record Between(decimal Least, decimal Most) : Shape;

    /// <summary>Any number.</summary>
    public sealed record Number : Shape;

    /// <summary>True or false.</summary>
    public sealed record Truth : Shape;

    /// <summary>Text, a number, true or false, or nothing.</summary>
    public sealed record Scalar : Shape;

    /// <summary>A value, or nothing, which is written too: <c>null</c>.</summary>
    public sealed record OrNull(Shape Value) : Shape;

    /// <summary>A list with at least so many items.</summary>
    public sealed record List(Shape Item, int Least = 0) : Shape;

    /// <summary>A mapping with keys of the author's choice.</summary>
    public sealed record Entries(Shape Value) : Shape;

    /// <summary>One of two.</summary>
    public sealed record Either(Shape First, Shape Second) : Shape;

    /// <summary>A mapping with declared keys, in the order in which they are written.</summary>
    public sealed record Mapping(ImmutableArray<ShapeKey> Keys) : Shape
    {
        /// <summary>Which keys one value of a key asks for: of <c>kind: count</c> the key <c>measure</c>.</summary>
        public ImmutableArray<ShapeRule> Rules { get; init; } = [];
    }
}
