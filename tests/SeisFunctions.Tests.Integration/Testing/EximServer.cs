using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// An Exim of our own on loopback (Debian: exim4-daemon-light), with its own folder, that delivers into the mailboxes
/// of a Dovecot. STARTTLS and a login are required. Take it as a class fixture; it is started by
/// <see cref="StartAsync"/>.
/// </summary>
public sealed class EximServer : IAsyncDisposable
{
    public const string User = "intake";
    public const string Password = "sender-password";

    /// <summary>Domain of the mailboxes of prefectures.</summary>
    public const string Domain = "pref.example.lg.jp";

    /// <summary>Domain of the secretariat.</summary>
    public const string Secretariat = "secretariat.example.jp";

    /// <summary>
    /// A domain whose mail is taken and then turns out to be undeliverable, so that a notice comes back.
    /// </summary>
    public const string Vanished = "gone.example.lg.jp";

    // The end of standard input, which the operating system closes when the tests are gone however they went, means
    // stop.
    private const string Guard = """
        "$0" -C "$1" -bdf >"$2" 2>&1 <&- & cat >/dev/null; kill $! && wait $!
        """;

    private const string OnlyWithTls = "${if eq{$tls_in_cipher}{}{}{*}}";
    private const string Login = "${if and{{eq{$auth2}{" + User + "}}{eq{$auth3}{" + Password + "}}}}";

    private static readonly string Program = File.Exists("/usr/sbin/exim4") ? "/usr/sbin/exim4" : "exim4";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("exim").FullName;
    private Process? _daemon;

    /// <summary>Port for SMTP.</summary>
    public int Port { get; private set; }

    /// <summary>Certificate for <c>localhost</c>.</summary>
    public string CertificateFile { get; private set; } = "";

    /// <summary>Settings of an intake that sends by it.</summary>
    public Dictionary<string, string?> Settings(string from) =>
        new()
        {
            ["Sender__Kind"] = "smtp",
            ["Sender__From"] = from,
            ["Sender__Host"] = "localhost",
            ["Sender__Port"] = $"{Port}",
            ["Sender__TrustedCertificate"] = CertificateFile,
            ["Sender__User"] = User,
            ["Sender__Password"] = Password,
        };

    /// <summary>Starts it if it does not run.</summary>
    public async Task StartAsync(DovecotProcess mailboxes)
    {
        if (_daemon is not null)
            return;
        CertificateFile = mailboxes.CertificateFile;
        // It works as a user of its own.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        for (var attempt = 1; !await TryStartAsync(mailboxes); attempt++)
        {
            await StopAsync();
            // Between choosing a free port and Exim's taking it, another program may be faster.
            Assert.True(attempt < 3, $"Exim does not answer. {await LogAsync()}");
        }
    }

    /// <summary>What it wrote.</summary>
    public async Task<string> LogAsync() =>
        string.Join(
            '\n',
            await Task.WhenAll(Directory.GetFiles(_folder, "*log").Select(file => File.ReadAllTextAsync(file)))
        );

    /// <summary>Sends a message to the secretariat as another mail server would.</summary>
    public async Task SendAsync(MimeKit.MimeMessage message)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await client.ConnectAsync("localhost", Port, MailKit.Security.SecureSocketOptions.None);
        await client.SendAsync(message);
        await client.DisconnectAsync(true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> TryStartAsync(DovecotProcess mailboxes)
    {
        Port = FreePorts.One();
        var configuration = Path.Combine(_folder, "exim.conf");
        await File.WriteAllTextAsync(configuration, Configuration(mailboxes));
        _daemon = Process.Start(
            new ProcessStartInfo("sh", ["-c", Guard, Program, configuration, Path.Combine(_folder, "startlog")])
            {
                RedirectStandardInput = true,
            }
        )!;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience;)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        return false;
    }

    private async Task StopAsync()
    {
        if (_daemon is null)
            return;
        _daemon.StandardInput.Close();
        await _daemon.WaitForExitAsync();
        _daemon.Dispose();
        _daemon = null;
    }

    private string Configuration(DovecotProcess mailboxes) =>
        $$"""
            primary_hostname = localhost
            qualify_domain = {{Secretariat}}
            local_interfaces = 127.0.0.1
            daemon_smtp_ports = {{Port}}
            spool_directory = {{_folder}}/spool
            log_file_path = {{_folder}}/%slog
            pid_file_path = {{_folder}}/pid
            keep_environment =
            tls_advertise_hosts = *
            tls_certificate = {{mailboxes.CertificateFile}}
            tls_privatekey = {{Path.Combine(mailboxes.Folder, "key.pem")}}
            auth_advertise_hosts = {{OnlyWithTls}}
            acl_smtp_rcpt = recipient
            deliver_drop_privilege
            never_users =

            begin acl
            recipient:
              accept domains = {{Secretariat}}
              deny message = 5.7.1 log in first
                !authenticated = *
              accept domains = {{Domain}} : {{Vanished}}
              deny message = 5.7.1 not served here

            begin routers
            vanished:
              driver = redirect
              domains = {{Vanished}}
              data = :fail: no such user
              allow_fail
            delivered:
              driver = accept
              transport = mailboxes

            begin transports
            mailboxes:
              driver = lmtp
              socket = {{mailboxes.LmtpSocket}}
              return_path_add
              delivery_date_add

            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = {{Login}}
              server_set_id = $auth2

            """;
}
