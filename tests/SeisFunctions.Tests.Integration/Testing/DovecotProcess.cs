using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Imap;
using MailKit.Security;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// A Dovecot of our own on loopback (Debian: dovecot-imapd, dovecot-lmtpd), beside any that the machine may run: own
/// ports, own folder, own certificate. Every user name is a mailbox, made at its first use; all share one password.
/// Mail stays when the server is stopped and started.
/// </summary>
public sealed class DovecotProcess : IAsyncDisposable
{
    /// <summary>Password of every mailbox.</summary>
    public const string Password = "mailbox-password";

    // Dovecot lies in sbin, which is not on everyone's path.
    private static readonly string Program = File.Exists("/usr/sbin/dovecot") ? "/usr/sbin/dovecot" : "dovecot";

    // The end of standard input, which the operating system closes when the tests are gone however they went, means
    // stop.
    private const string Guard = """
        "$0" -F -c "$1" <&- & cat >/dev/null; kill $! && wait $!
        """;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private Process? _master;

    private DovecotProcess(string folder) => Folder = folder;

    /// <summary>Where configuration, log and mail are.</summary>
    public string Folder { get; }

    /// <summary>Port for IMAP in the clear, with STARTTLS for those who ask.</summary>
    public int Port { get; } = FreePorts.One();

    /// <summary>Port for IMAP over TLS.</summary>
    public int TlsPort { get; } = FreePorts.One();

    /// <summary>
    /// Unix socket that takes mail for any <c>user</c> by LMTP (with or without a domain: what stands before the @ is
    /// the mailbox).
    /// </summary>
    public string LmtpSocket => Path.Combine(Folder, "lmtp");

    /// <summary>The certificate for <c>localhost</c>, signed by itself, as PEM.</summary>
    public string CertificateFile => Path.Combine(Folder, "certificate.pem");

    /// <summary>
    /// Symmetric key of the access tokens (JWT, HS256, <c>sub</c> = user) that it takes with XOAUTH2.
    /// </summary>
    public byte[] TokenKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Starts a server in a new folder.</summary>
    /// <param name="user">A user whose mailbox is there from the start.</param>
    public static async Task<DovecotProcess> StartNewAsync(string user = "probe")
    {
        var folder = Directory.CreateTempSubdirectory("dovecot").FullName;
        SetMode(folder, "755");
        // The mail belongs to a system user, who makes a folder for every mailbox.
        SetMode(Directory.CreateDirectory(Path.Combine(folder, "mail")).FullName, "777");
        var server = new DovecotProcess(folder);
        await server.WriteCertificateAsync();
        await server.WriteTokenKeyAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "oauth2.conf"), DovecotConfiguration.OAuth(folder));
        await File.WriteAllTextAsync(
            server.Configuration,
            DovecotConfiguration.Of(folder, server.Port, server.TlsPort)
        );
        try
        {
            await server.StartAsync(user);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Starts it, after <see cref="StopAsync"/>.</summary>
    public async Task StartAsync(string user = "probe")
    {
        _master = Process.Start(
            new ProcessStartInfo("sh", ["-c", Guard, Program, Configuration]) { RedirectStandardInput = true }
        )!;
        for (var watch = Stopwatch.StartNew(); !await AnswersAsync(user);)
        {
            if (watch.Elapsed > Patience)
                throw new InvalidOperationException($"Dovecot does not answer. {Log()}");
            await Task.Delay(20);
        }
    }

    /// <summary>Stops it, cutting every connection, and waits until its ports and its folder are free.</summary>
    public async Task StopAsync()
    {
        if (_master is null)
            return;
        _master.StandardInput.Close();
        await _master.WaitForExitAsync();
        _master.Dispose();
        _master = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private string Configuration => Path.Combine(Folder, "dovecot.conf");

    private async Task<bool> AnswersAsync(string user)
    {
        using var client = new ImapClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
            await client.AuthenticateAsync(user, Password);
            await client.Inbox.OpenAsync(MailKit.FolderAccess.ReadWrite);
            return true;
        }
        catch (Exception e)
            when (e is IOException or SocketException or MailKit.ProtocolException or AuthenticationException)
        {
            return false;
        }
    }

    private string Log() =>
        File.Exists(Path.Combine(Folder, "dovecot.log")) ? File.ReadAllText(Path.Combine(Folder, "dovecot.log")) : "";

    private async Task WriteCertificateAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await File.WriteAllTextAsync(CertificateFile, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(Folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private Task WriteTokenKeyAsync()
    {
        var keys = Directory.CreateDirectory(Path.Combine(Folder, "keys", "default", "HS256")).FullName;
        return File.WriteAllTextAsync(Path.Combine(keys, "default"), Convert.ToBase64String(TokenKey));
    }

    /// <summary>Sets the rights of a file or folder, in octal.</summary>
    public static void SetMode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
    }
}
