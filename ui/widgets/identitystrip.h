#pragma once

#include "ui/style/icon.h"

#include <QWidget>

namespace keyturn {

class ElidedLabel;
class Label;
class Swatch;

//! Says in which account and region a dialog acts. Owned by its parent, usually a DialogFrame.
class IdentityStrip : public QWidget
{
    Q_OBJECT

public:
    IdentityStrip(const QString &name, const QString &region, const QColor &swatch, Icon icon,
        QWidget *parent = nullptr);

    void setIdentity(const QString &name, const QString &region, const QColor &swatch, Icon icon);

private:
    Swatch *m_swatch;
    Label *m_name;
    ElidedLabel *m_region;
};

} // namespace keyturn
