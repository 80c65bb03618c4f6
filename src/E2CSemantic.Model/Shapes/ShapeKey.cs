using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Shapes;

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether a mapping without it is at fault.</param>
/// <param name="Value">What stands under it.</param>
internal sealed record ShapeKey(string Name, bool IsRequired, Shape Value)
{
    /// <summary>The mapping of the keys that a reader knows, each with its shape.</summary>
    /// <exception cref="ArgumentException">The shapes are not those of the keys, in their order.</exception>
    public static Shape.Mapping Of(KeyList keys, params ReadOnlySpan<(string Name, Shape Value)> shapes)
    {
        var names = shapes.ToArray();
        return names.Select(shape => shape.Name).SequenceEqual(keys.Names)
            ? new([.. names.Select(shape => new ShapeKey(shape.Name, keys.Requires(shape.Name), shape.Value))])
            : throw new ArgumentException($"the keys are {string.Join(", ", keys.Names)}", nameof(shapes));
    }
}
