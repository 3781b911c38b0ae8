using System.Security.Claims;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>A person at the desk.</summary>
/// <param name="Name">
/// As the directory knows them, or as their link names them; null where it names nobody, and acts ask for the name.
/// </param>
/// <param name="Role">What they may do.</param>
public sealed record DeskUser(string? Name, DeskRole Role)
{
    /// <summary>Whether they may act.</summary>
    public bool CanAct => Role >= DeskRole.Officer;

    /// <summary>Whether they may approve what another officer has written.</summary>
    public bool CanApprove => Role >= DeskRole.Approver;

    /// <summary>An act of this person, or what is wrong with what they have entered.</summary>
    /// <param name="entered">The name that somebody has entered whom signing in does not name.</param>
    /// <param name="note">Why, or null.</param>
    /// <param name="act">The act.</param>
    public Refusal? TryAct(string? entered, string? note, out Act act)
    {
        var refusal = Act.TryCreate(Name ?? entered, note, out act);
        act = act with { IsSignedIn = Name is not null };
        return refusal;
    }

    /// <summary>The person whom a way to sign in has recognised.</summary>
    public static DeskUser Of(ClaimsPrincipal principal) =>
        new(
            principal.FindFirstValue(ClaimTypes.Name),
            Enum.Parse<DeskRole>(principal.FindFirstValue(ClaimTypes.Role)!)
        );

    /// <summary>The person as a way to sign in tells them.</summary>
    /// <param name="way">The way.</param>
    /// <param name="id">Whom forms are tied to: who has signed in as somebody else cannot send them.</param>
    public ClaimsPrincipal As(SignInKind way, string id)
    {
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, Role.ToString()) };
        if (Name is not null)
            claims.Add(new(ClaimTypes.Name, Name));
        return new(new ClaimsIdentity(claims, way.ToString()));
    }
}
