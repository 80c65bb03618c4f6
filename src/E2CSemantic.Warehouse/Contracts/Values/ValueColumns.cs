namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The columns of a relation on which a value depends.</summary>
internal static class ValueColumns
{
    public static IEnumerable<string> Of(SourceValue value) => value switch
    {
        ColumnValue column => [column.Name],
        ConformedValue conformed => [conformed.Column],
        MemberValue member => member.By.SelectMany(part => Of(part.Value)),
        CallValue call => call.Arguments.SelectMany(Of),
        OperationValue operation => Of(operation.Left).Concat(Of(operation.Right)),
        NotValue not => Of(not.Operand),
        MissingValue missing => Of(missing.Operand),
        OneOfValue oneOf => Of(oneOf.Operand),
        _ => [],
    };
}
