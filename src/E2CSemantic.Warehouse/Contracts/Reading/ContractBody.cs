using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads what contracts make of the relations that they begin with: code maps, rules in order, tables filled.</summary>
internal static class ContractBody
{
    public static (ImmutableArray<BuildingRule> Rules, ImmutableArray<StarTarget> Targets) Read(
        MappingReader mapping, CodeMaps codes, Relations relations, StarSchema star, FaultList faults)
    {
        var expressions = new ExpressionReader(relations, faults);
        var values = new ValuesReader(relations, codes, expressions, new(star, faults), faults);
        var columns = new RuleColumns(relations, faults);
        var relationRules = new RelationRulesReader(relations, values, new(expressions, faults), columns, faults);
        var rulesReader = new RulesReader(relations, new(relations, expressions, faults), columns, relationRules, faults);
        var rules = mapping.Entries("rules").Select(rulesReader.Read).OfType<BuildingRule>().ToImmutableArray();
        var targetsReader = new TargetsReader(relations, values, star, faults);
        return (
            rules,
            [.. mapping.Entries("load").Select(targetsReader.Read).OfType<StarTarget>().OrderBy(target => star.Tables[target.Table].Kind)]);
    }
}
