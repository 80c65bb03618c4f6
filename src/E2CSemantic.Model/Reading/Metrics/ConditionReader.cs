using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads a condition; its faults stand at the very character inside the scalar.</summary>
internal static class ConditionReader
{
    public static Expression? Read(MappingReader reader, string key, ExpressionScope? scope, FaultList faults) =>
        reader.Text(key) is { } text && reader.Node(key) is YamlScalar scalar ? Read(text.Value, scalar.PlaceAt, scope, faults) : null;

    public static Expression? Read(string text, Func<int, SourcePlace> placeAt, ExpressionScope? scope, FaultList faults)
    {
        var syntax = ExpressionParser.Syntax(text, placeAt, faults);
        return syntax is null || scope is null ? null : ExpressionParser.Bind(syntax, placeAt, scope, faults);
    }
}
