using System.Collections.Frozen;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Execution;

internal static class EngineError
{
    // The C API gives no type for a failed open, parse or prepare; DuckDB's message begins with the type's name
    // (EXCEPTION_MAP in src/common/exception.cpp of DuckDB 1.5).
    private static readonly FrozenDictionary<string, DuckDBErrorType> Prefixes = new Dictionary<string, DuckDBErrorType>
    {
        ["Out of Range"] = DuckDBErrorType.OutOfRange,
        ["Conversion"] = DuckDBErrorType.Conversion,
        ["Unknown Type"] = DuckDBErrorType.UnknownType,
        ["Decimal"] = DuckDBErrorType.Decimal,
        ["Mismatch Type"] = DuckDBErrorType.MismatchType,
        ["Divide by Zero"] = DuckDBErrorType.DivideByZero,
        ["Object Size"] = DuckDBErrorType.ObjectSize,
        ["Invalid type"] = DuckDBErrorType.InvalidType,
        ["Serialization"] = DuckDBErrorType.Serialization,
        ["TransactionContext"] = DuckDBErrorType.Transaction,
        ["Not implemented"] = DuckDBErrorType.NotImplemented,
        ["Expression"] = DuckDBErrorType.Expression,
        ["Catalog"] = DuckDBErrorType.Catalog,
        ["Parser"] = DuckDBErrorType.Parser,
        ["Planner"] = DuckDBErrorType.Planner,
        ["Executor"] = DuckDBErrorType.Executor,
        ["Constraint"] = DuckDBErrorType.Constraint,
        ["Connection"] = DuckDBErrorType.Connection,
        ["Syntax"] = DuckDBErrorType.Syntax,
        ["Settings"] = DuckDBErrorType.Settings,
        ["Binder"] = DuckDBErrorType.Binder,
        ["IO"] = DuckDBErrorType.IO,
        ["INTERRUPT"] = DuckDBErrorType.Interrupt,
        ["FATAL"] = DuckDBErrorType.Fatal,
        ["INTERNAL"] = DuckDBErrorType.Internal,
        ["Invalid Input"] = DuckDBErrorType.InvalidInput,
        ["Out of Memory"] = DuckDBErrorType.OutOfMemory,
        ["Permission"] = DuckDBErrorType.Permission,
        ["Parameter Not Resolved"] = DuckDBErrorType.ParameterNotResolved,
        ["Parameter Not Allowed"] = DuckDBErrorType.ParameterNotAllowed,
        ["Dependency"] = DuckDBErrorType.Dependency,
        ["Missing Extension"] = DuckDBErrorType.MissingExtension,
        ["HTTP"] = DuckDBErrorType.Http,
        ["Extension Autoloading"] = DuckDBErrorType.Autoload,
        ["Sequence"] = DuckDBErrorType.Sequence,
        ["Invalid Configuration"] = DuckDBErrorType.InvalidConfiguration,
    }.ToFrozenDictionary();

    public static DuckDBException From(string? message) => new(message ?? "DuckDB gave no message.", TypeOf(message));

    public static DuckDBException From(ref NativeResult result)
    {
        var message = NativeMethods.Text(NativeMethods.ResultError(ref result));
        var type = NativeMethods.ResultErrorType(ref result);
        return type == DuckDBErrorType.Invalid ? From(message) : new(message ?? "DuckDB gave no message.", type);
    }

    public static DuckDBException From(ErrorDataHandle error) =>
        new(NativeMethods.Text(NativeMethods.ErrorDataMessage(error)) ?? "DuckDB gave no message.", NativeMethods.ErrorDataType(error));

    private static DuckDBErrorType TypeOf(string? message)
    {
        var end = message?.IndexOf(" Error: ", StringComparison.Ordinal) ?? -1;
        return end > 0 ? Prefixes.GetValueOrDefault(message![..end]) : DuckDBErrorType.Invalid;
    }
}
