using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>gap</c> or <c>derived</c>: which versions are compared, and how.</summary>
internal static class ComparisonSection
{
    public const string Gap = "gap";
    public const string Derived = "derived";

    private const string ReferenceForm = "a metric and its major version like k12.grad4@1";

    private static readonly KeyList GapKeys = KeyList.Of("of", "dimension", "group", "reference", "as");
    private static readonly KeyList DerivedKeys = KeyList.Of("of", "to", "as");

    private static readonly Dictionary<string, ComparisonForm> Forms = new(StringComparer.Ordinal)
    {
        ["difference"] = ComparisonForm.Difference,
        ["ratio"] = ComparisonForm.Ratio,
    };

    public static Shape GapShape { get; } = ShapeKey.Of(
        GapKeys, ("of", TextForms.Reference), ("dimension", TextForms.Name), ("group", TextForms.Any), ("reference", TextForms.Any), ("as", TextForms.WordOf(Forms)));

    public static Shape DerivedShape { get; } = ShapeKey.Of(DerivedKeys, ("of", TextForms.Reference), ("to", TextForms.Reference), ("as", TextForms.WordOf(Forms)));

    /// <summary>The comparison; null at any fault, or where a compared metric is at fault itself.</summary>
    public static Comparison? Read(MappingReader metric, MetricKind? kind, KnownVersions known, StarScope? scope, FaultList faults) => kind switch
    {
        MetricKind.Gap when metric.Mapping(Gap, GapKeys) is { } reader => ReadGap(reader, known, scope, faults),
        MetricKind.Derived when metric.Mapping(Derived, DerivedKeys) is { } reader => ReadDerived(reader, known, faults),
        _ => null,
    };

    private static Comparison? ReadGap(MappingReader reader, KnownVersions known, StarScope? scope, FaultList faults)
    {
        var of = Version(reader, "of", known, faults);
        var dimension = reader.Name("dimension");
        if (of is not null && dimension is not null && !of.Dimensions.Allow.Contains(new(dimension.Value)))
        {
            faults.Add(ComparisonFaults.Dimension(dimension.Place, dimension.Value, MetricReference.Of(of).ToString(), of.Dimensions.Allow.Select(name => name.Value)));
            return null;
        }

        var declared = dimension is null ? null : scope?.Dimensions.GetValueOrDefault(new(dimension.Value));
        var group = reader.Node("group") is { } first ? MemberId.Read(first, "'group'", declared, faults) : null;
        var reference = reader.Node("reference") is { } second ? MemberId.Read(second, "'reference'", declared, faults) : null;
        if (group is not null && group == reference)
        {
            faults.Add(ComparisonFaults.SameGroup(reader.PlaceOf("reference"), group));
        }

        return of is not null && dimension is not null && group is not null && reference is not null && reader.Word("as", Forms) is { } form
            ? new(form, new(of, new(dimension.Value), group), new(of, new(dimension.Value), reference))
            : null;
    }

    private static Comparison? ReadDerived(MappingReader reader, KnownVersions known, FaultList faults)
    {
        var of = Version(reader, "of", known, faults);
        var to = Version(reader, "to", known, faults);
        var form = reader.Word("as", Forms);
        if (of is null || to is null || form is null)
        {
            return null;
        }

        var (compared, other) = (of.Presentation.Unit, to.Presentation.Unit);
        if (form is ComparisonForm.Difference && compared != other)
        {
            faults.Add(ComparisonFaults.Units(reader.PlaceOf("to"), Word(compared), Word(other)));
            return null;
        }

        return new(form.Value, new(of, null, null), new(to, null, null));
    }

    private static MetricDefinition? Version(MappingReader reader, string key, KnownVersions known, FaultList faults)
    {
        if (reader.Form(key, ReferenceForm, MetricReference.TryParse) is not { } reference)
        {
            return null;
        }

        if (known.Find(reference.Value) is { } version)
        {
            return version;
        }

        if (known.IsComparison(reference.Value))
        {
            faults.Add(ComparisonFaults.Nested(reference.Place, reference.Value.ToString()));
        }
        else if (!known.IsAtFault(reference.Value))
        {
            faults.Add(ComparisonFaults.Unknown(reference.Place, reference.Value.ToString(), known.References));
        }

        return null;
    }

    private static string Word(ValueUnit unit) => unit.ToString().ToLowerInvariant();
}
