using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>approvals</c>.</summary>
internal static class ApprovalSection
{
    private static readonly KeyList Keys = KeyList.Of("gate", "ref", "review_by?");

    private static readonly Dictionary<string, ApprovalGate> Gates = new(StringComparer.Ordinal)
    {
        ["definition"] = ApprovalGate.Definition,
        ["disclosure"] = ApprovalGate.Disclosure,
    };

    public static Shape Shape { get; } = new Shape.List(ShapeKey.Of(
        Keys, ("gate", TextForms.WordOf(Gates)), ("ref", TextForms.Any), ("review_by", TextForms.Day)));

    public static ImmutableArray<Approval> Read(MappingReader metric, FaultList faults)
    {
        var approvals = ImmutableArray.CreateBuilder<Approval>();
        foreach (var item in metric.Items("approvals"))
        {
            if (MappingReader.Open(item, "an approval", Keys, faults) is { } reader
                && reader.Word("gate", Gates) is { } gate
                && reader.Text("ref") is { } reference)
            {
                approvals.Add(new(gate, reference.Value, Days.Read(reader, "review_by", faults)));
            }
        }

        return approvals.ToImmutable();
    }
}
