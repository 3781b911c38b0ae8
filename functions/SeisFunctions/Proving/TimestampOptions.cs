namespace SeisFunctions.Proving;

/// <summary>Settings <c>Timestamp__…</c>: who stamps what a call was closed with.</summary>
public sealed class TimestampOptions
{
    /// <summary>Address of an authority that answers by RFC 3161 over HTTP; empty: nobody is asked.</summary>
    public Uri? Url { get; set; }
}
