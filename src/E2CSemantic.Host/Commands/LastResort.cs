using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary>Says in one coded line what no command foresaw, so that nobody is shown a stack trace.</summary>
internal static class LastResort
{
    public static Diagnostic Describe(Exception fault) => fault switch
    {
        DllNotFoundException or BadImageFormatException => HostIssues.LibraryMissing("DuckDB"),
        TypeInitializationException { InnerException: { } inner } => Describe(inner),
        IOException or UnauthorizedAccessException => HostIssues.MachineFault(fault.Message),
        _ => HostIssues.Unexpected(fault.GetType().Name),
    };
}
