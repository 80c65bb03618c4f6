using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>
/// Reads what stands under <c>where</c>: an expression, or tests of columns all of which must hold:
/// <c>{frpl: {in: [F, R]}}</c>, <c>{school_code: {present: true}}</c>, <c>{exit: {before: entry}}</c>.
/// </summary>
internal sealed class WhereReader(Relations relations, ExpressionReader expressions, FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of("in?", "present?", "before?");

    /// <summary>The condition; one that always holds where it is at fault.</summary>
    public SourceValue Read(MappingReader mapping, RelationShape? shape)
    {
        if (mapping.Node("where") is not YamlScalar scalar)
        {
            return mapping.Entries("where").Select(entry => One(entry, shape)).OfType<SourceValue>()
                .DefaultIfEmpty(new ConstantValue(true)).Aggregate((left, right) => new OperationValue(BinaryOperator.And, left, right, ColumnType.Boolean));
        }

        var value = expressions.Read(scalar, "'where'", shape);
        if (value is not null && value.Type is not ColumnType.Boolean)
        {
            faults.Add(ContractFaults.TypeMismatch(scalar.Place, "'where'", Words.Of(ColumnType.Boolean), Words.Of(value.Type)));
        }

        return value?.Value ?? new ConstantValue(true);
    }

    /// <summary>The columns that have a value wherever the condition holds.</summary>
    public static IEnumerable<string> Known(SourceValue where) => where switch
    {
        OperationValue { Operator: BinaryOperator.And } both => Known(both.Left).Concat(Known(both.Right)),
        OperationValue { Operator: BinaryOperator.Or } => [],
        OperationValue { Left: var left, Right: var right } => new[] { left, right }.OfType<ColumnValue>().Select(column => column.Name),
        OneOfValue { Operand: ColumnValue column } => [column.Name],
        NotValue { Operand: MissingValue { Operand: ColumnValue column } } => [column.Name],
        NotValue { Operand: OneOfValue { Operand: ColumnValue column } } => [column.Name],
        ColumnValue column => [column.Name],
        _ => [],
    };

    private SourceValue? One(YamlEntry entry, RelationShape? shape)
    {
        var name = entry.Key.Text;
        var column = relations.Column(shape, new(name, entry.Key.Place));
        if (MappingReader.Open(entry.Value, $"the condition on '{name}'", Keys, faults) is not { } test)
        {
            return null;
        }

        if (Keys.Names.Count(test.Has) != 1)
        {
            faults.Add(ContractFaults.ConditionKind(test.Place, name));
            return null;
        }

        var operand = new ColumnValue(name);
        if (test.Has("present"))
        {
            return test.Boolean("present") switch
            {
                true => new NotValue(new MissingValue(operand)),
                false => new MissingValue(operand),
                null => null,
            };
        }

        if (!test.Has("before"))
        {
            return new OneOfValue(operand, [.. test.Items("in").Select(item => Value(item, name, column)).OfType<ConstantValue>()]);
        }

        var other = test.Name("before");
        var otherColumn = relations.Column(shape, other);
        if (column is not null && otherColumn is not null && column.Type != otherColumn.Type)
        {
            faults.Add(ContractFaults.TypeMismatch(other!.Place, $"'{other.Value}'", Words.Of(column.Type), Words.Of(otherColumn.Type)));
        }

        return other is null ? null : new OperationValue(BinaryOperator.LessThan, operand, new ColumnValue(other.Value), ColumnType.Boolean);
    }

    private ConstantValue? Value(YamlNode item, string name, RelationColumn? column)
    {
        if (item is YamlScalar { Value: string or long } scalar
            && (column is null || scalar.Value is string == (column.Type is ColumnType.Text)))
        {
            if (column?.Domain is CodeType codes && !codes.Codes.Contains((string)scalar.Value!))
            {
                faults.Add(ContractFaults.TypeMismatch(item.Place, $"'{scalar.Text}'", "one of " + string.Join(", ", codes.Codes), $"no code of '{name}'"));
            }

            return new(scalar.Value!);
        }

        faults.Add(ContractFaults.TypeMismatch(item.Place, $"a value of '{name}'", column is null ? "text or a whole number" : Words.Of(column.Type), item.Shape));
        return null;
    }
}
