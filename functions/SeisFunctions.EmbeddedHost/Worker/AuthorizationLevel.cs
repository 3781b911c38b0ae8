namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request must carry.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>Not offered by today's runtime; only the master key is accepted.</summary>
    User = 1,

    /// <summary>The function key or the master key.</summary>
    Function = 2,

    /// <summary>Keys of extensions, which this host does not have; only the master key is accepted.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
