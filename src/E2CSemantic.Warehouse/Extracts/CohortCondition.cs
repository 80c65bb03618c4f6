using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>The condition that describes a cohort, over the columns that an extract may tell and no others.</summary>
internal static class CohortCondition
{
    private const string Where = "--where";

    /// <summary>Removes the rows that do not meet it, from where they are gathered; or every fault of it.</summary>
    public static Outcome<DeleteStatement> Read(string text, ImmutableArray<ExtractColumn> columns)
    {
        var faults = new FaultList();
        var shape = new RelationShape(
            Where, [.. columns.Where(column => !column.IsCode).Select(column => new RelationColumn(column.Name, column.Path.Column.Type, true, null))], []);
        var scalar = new YamlScalar(text, text, [.. Enumerable.Range(1, text.Length)], new(Where, 1, 1));
        var condition = new ExpressionReader(new(faults), faults).Read(scalar, Where, shape);
        if (condition is { Type: not ColumnType.Boolean })
        {
            faults.Add(ContractFaults.TypeMismatch(scalar.Place, Where, "true or false", Words.Of(condition.Type)));
        }

        return faults.Count > 0 || condition is null
            ? faults.Sorted()
            : new DeleteStatement(
                ExtractRows.Rows,
                new NotOperation(new FunctionCall(ScalarFunction.Coalesce, [ValueCompiler.Over(ExtractRows.Rows).Compile(condition.Value), Tree.Value(false)])),
                WorkingStore.Temporary);
    }
}
