using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Query;

/// <summary>A store that is away, or that is not what its manifest says. What is wrong and what helps is in <see cref="Fault"/>, which anyone may read.</summary>
/// <param name="fault">The fault, without anything of the inside.</param>
/// <param name="cause">What the engine said; for the log only.</param>
public sealed class WarehouseException(Diagnostic fault, Exception? cause) : Exception(fault.ToString(), cause)
{
    /// <summary>The fault.</summary>
    public Diagnostic Fault { get; } = fault;
}
