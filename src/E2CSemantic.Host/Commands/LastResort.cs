using E2CSemantic.DuckDB;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary>Says in one coded line what no command foresaw, so that nobody is shown a stack trace.</summary>
internal static class LastResort
{
    public static Diagnostic Describe(Exception fault) => fault switch
    {
        WarehouseException problem => problem.Fault,
        DllNotFoundException or BadImageFormatException => HostIssues.LibraryMissing("DuckDB"),
        TypeInitializationException { InnerException: { } inner } => Describe(inner),
        DuckDBException { ErrorType: DuckDBErrorType.IO or DuckDBErrorType.OutOfMemory or DuckDBErrorType.Fatal or DuckDBErrorType.Transaction } =>
            HostIssues.MachineFault(fault.Message.Split('\n')[0]),
        IOException or UnauthorizedAccessException => HostIssues.MachineFault(fault.Message),
        _ => HostIssues.Unexpected(fault.GetType().Name),
    };
}
