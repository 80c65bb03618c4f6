namespace E2CSemantic.Warehouse.Removal;

/// <summary>Why a person leaves the system.</summary>
public enum RemovalTrigger
{
    /// <summary>A student or family opts out, where the state has such a policy (S.343 s.4(d)(3)).</summary>
    OptOut,

    /// <summary>A person has the connected record removed that the person owns (63F-3-303 of the Utah act).</summary>
    Removal,
}
