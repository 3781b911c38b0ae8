namespace SeisFunctions.Web;

/// <summary>Setting <c>Desk__Address</c>: where links in exports and letters lead.</summary>
public sealed class LinkOptions
{
    /// <summary>It stands among the settings of the desk.</summary>
    public const string Section = "Desk";

    /// <summary>
    /// Address of the desk; null for the one that the request was made to, and in letters for the app's own.
    /// </summary>
    public Uri? Address { get; set; }
}
