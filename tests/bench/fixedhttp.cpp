// keyturn-bench-http: the HTTP server of keyturn-kms without anything behind it. It answers every
// request with the bytes that it finds in its standard input.
#include "services/local/httpserver.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <string>

using namespace keyturn::local;

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // as keyturn-kms does
    const QCoreApplication qt(argc, argv);
    std::string body;
    std::array<char, 4096> bytes{};
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), stdin))
        body.append(bytes.data(), count);
    HttpReply reply;
    reply.body = QByteArray::fromStdString(body);
    reply.requestId = "93348dfb-3627-4417-8d90-487a76a90001";
    HttpServer server(
        [&reply](const HttpRequest &, const HttpExchange &exchange) { exchange.answer(reply); });
    if (!server.listen(0))
        return 1;
    std::printf("{\"Port\":%d}\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
