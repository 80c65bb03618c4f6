using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads the condition under <c>where</c>; its faults stand at the very character inside the scalar.</summary>
internal static class ConditionReader
{
    public static Expression? Read(MappingReader reader, FactScope? fact, ImmutableArray<string> perUnit, FaultList faults)
    {
        if (reader.Text("where") is not { } text || reader.Node("where") is not YamlScalar scalar)
        {
            return null;
        }

        var syntax = ExpressionParser.Syntax(text.Value, scalar.PlaceAt, faults);
        return syntax is null || fact is null ? null : ExpressionParser.Bind(syntax, scalar.PlaceAt, fact.Names(perUnit), faults);
    }
}
