namespace SeisFunctions.Desk.SigningIn;

/// <summary>Ways to sign in.</summary>
public enum SignInKind
{
    /// <summary>By a link that works once, printed where the embedded host was started.</summary>
    Link,

    /// <summary>By App Service Authentication in front of the app.</summary>
    AppService,
}
