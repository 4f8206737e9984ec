#pragma once

#include "tests/bench/signer.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace keyturn::bench {

//! A process of ours that ends with us. Movable neither nor copyable.
class Child
{
public:
    Child() = default;
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    [[nodiscard]] unsigned short port() const { return m_port; }
    [[nodiscard]] double residentMebibytes() const;

protected:
    pid_t m_pid = -1;
    unsigned short m_port = 0;
};

//! A server that answers every request with the same bytes.
class BareServer : public Child
{
public:
    explicit BareServer(const std::string &answer);
};

//! The HTTP server of keyturn-kms, which answers every request with the same body.
class FixedHttp : public Child
{
public:
    FixedHttp(const std::string &program, const std::string &body);
};

//! keyturn-kms on a folder of its own, which goes with it.
class Kms : public Child
{
public:
    Kms(const std::string &program, const std::string &seed);
    ~Kms();
    Kms(const Kms &) = delete;
    Kms &operator=(const Kms &) = delete;

    [[nodiscard]] Signer signer() const;
    [[nodiscard]] const std::string &keyId() const { return m_keyId; }
    [[nodiscard]] const std::string &secret() const { return m_secret; }

private:
    std::string m_folder;
    std::string m_keyId;
    std::string m_secret;
};

//! The text of a member of a JSON object that holds it as a plain string or number.
[[nodiscard]] std::string member(const std::string &json, const std::string &name);
//! All of them.
[[nodiscard]] std::vector<std::string> members(const std::string &json, const std::string &name);

} // namespace keyturn::bench
