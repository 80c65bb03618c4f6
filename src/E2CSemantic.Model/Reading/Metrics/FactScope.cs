using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The fact of a metric with the dimensions and roles that its rows reach.</summary>
internal sealed record FactScope(StarScope Whole, StarTable Fact)
{
    /// <summary>The fact of that name; null, and a fault, where there is none or it has no school year.</summary>
    public static FactScope? Of(Located<string> name, StarScope? scope, FaultList faults)
    {
        if (scope is null)
        {
            return null;
        }

        if (scope.Star.Tables.GetValueOrDefault(name.Value) is not { Kind: TableKind.Fact } fact)
        {
            faults.Add(ModelFaults.TableUnknown(name.Place, name.Value, scope.Star.Tables.Values.Where(table => table.Kind is TableKind.Fact).Select(table => table.Name)));
            return null;
        }

        if (fact.Column(SourceSection.SchoolYearColumn) is null)
        {
            faults.Add(ModelFaults.FactWithoutYear(name.Place, name.Value));
            return null;
        }

        return new(scope, fact);
    }

    public ImmutableArray<Role> Roles { get; } = Role.Of(Whole.Star, Fact, Whole.Dimensions.Values);

    public IEnumerable<DimensionDefinition> Reachable => Whole.Dimensions.Values.Where(dimension => PathTo(dimension) is not null);

    public JoinPath? PathTo(DimensionDefinition dimension) => JoinPath.Find(Whole.Star, Fact, dimension);

    /// <summary>What conditions may name, with columns that are computed besides and their types.</summary>
    public ExpressionScope Names(IEnumerable<(string Name, ExpressionType Type)> computed, ImmutableSortedDictionary<string, object> parameters) =>
        new(Whole.Star, Fact, Whole.Dimensions, computed.ToImmutableSortedDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal), parameters) { Codesets = Whole.Codesets };
}
