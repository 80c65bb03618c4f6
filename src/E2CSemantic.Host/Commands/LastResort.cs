using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;
using E2CSemantic.Warehouse;

namespace E2CSemantic.Host.Commands;

/// <summary>Says in one coded line what no command foresaw, so that nobody is shown a stack trace.</summary>
internal static class LastResort
{
    public static Diagnostic Describe(Exception fault) => fault switch
    {
        WarehouseException problem => problem.Fault,
        DllNotFoundException or BadImageFormatException => HostIssues.LibraryMissing("DuckDB"),
        TypeInitializationException { InnerException: { } inner } => Describe(inner),
        { IsOfTheMachine: true } => HostIssues.MachineFault(fault.Message.Split('\n')[0]),
        _ => HostIssues.Unexpected(fault.GetType().Name),
    };
}
