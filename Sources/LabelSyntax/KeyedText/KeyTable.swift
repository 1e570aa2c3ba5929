// Written by Scripts/make-key-table.py from Scripts/label-keys.json.

/// What labels call their fields.
package enum KeyTable {
  /// One key a line: field, language, `s` where it needs a separator, the field that it
  /// names elsewhere, the key.
  package static let text = """
    lot|en|||(10)
    serial|en|||(1S)
    model|en|||(M)
    serial|en|||(S)
    serial|en|||(S) SERIAL NO
    serial|en|||(S) SERIAL NO.
    partNumber|en|s||ART
    partNumber|de|||ART.-NR.
    partNumber|de|||ART.NR.
    partNumber|de|||ARTIKEL-NR.
    partNumber|de|||ARTIKELNUMMER
    partNumber|de|||ARTNR
    assetTag|en|||ASSET
    assetTag|en|||ASSET #
    assetTag|en|||ASSET ID
    assetTag|en|||ASSET NO.
    assetTag|en|||ASSET TAG
    lot|en|||B. NO.
    lot|en|||B.NO.
    lot|en|||B/N
    lot|en|||BATCH
    lot|en|||BATCH #
    lot|en|||BATCH CODE
    lot|en|||BATCH NO
    lot|en|||BATCH NO.
    lot|en|||BATCH NUMBER
    lot|en|||BATCH/LOT
    lot|en|||BATCHNO
    lot|sv|||BATCHNR
    lot|sv|||BATCHNUMMER
    productionDate|de|||BAUJAHR
    series|de|||BAUREIHE
    bestBeforeDate|en|s||BB
    bestBeforeDate|en|||BBE
    bestBeforeDate|en|||BEST BEFORE
    partNumber|de|||BESTELL-NR.
    lot|en|s||BN
    manufacturer|en|||BRAND
    mac|en|||BT MAC
    productionDate|en|||BUILD DATE
    expirationDate|es|||CAD.
    expirationDate|es|||CADUCIDAD
    quantity|es|||CANT.
    quantity|es|||CANTIDAD
    partNumber|en|s||CAT
    partNumber|en|||CAT NO
    partNumber|en|||CAT NO.
    partNumber|en|||CAT. NO.
    partNumber|en|||CATALOG NO.
    partNumber|en|||CATALOG NUMBER
    lot|de|||CH.-B
    lot|de|||CH.-B.
    lot|de|||CH.-NR.
    lot|de|||CH.B.
    lot|de|||CHARGE
    lot|de|||CHARGEN-B.
    lot|de|||CHARGEN-NR
    lot|de|||CHARGEN-NR.
    lot|de|||CHARGENNR.
    lot|de|||CHARGENNUMMER
    lot|nl|||CHARGENUMMER
    vin|en|||CHASSIS NO.
    countryOfOrigin|en|s||CO
    lot|en|||CONTROL NO.
    countryOfOrigin|en|s||COO
    countryOfOrigin|en|||COUNTRY OF ORIGIN
    customerPartNumber|en|||CPN
    customerPoNumber|en|||CPO
    customerPartNumber|en|||CUST P/N
    customerPartNumber|en|||CUST PART NO
    customerPoNumber|en|||CUST PO
    customerPartNumber|en|||CUSTOMER P/N
    customerPartNumber|en|||CUSTOMER PART NO.
    poNumber|en|||CUSTOMER PO
    customerPoNumber|en|||CUSTOMER PO NO.
    dateCode|en|||D/C
    dateCode|en|||DATE CODE
    productionDate|fr|||DATE DE FABRICATION
    expirationDate|fr|||DATE DE PÉREMPTION
    productionDate|en|||DATE MFD
    productionDate|en|||DATE OF MANUFACTURE
    productionDate|en|||DATE OF MFG
    dateCode|en|||DATE-CODE
    dateCode|en|||DATECODE
    dateCode|en|s||DC
    serial|en|||DEVICE SERIAL
    productionDate|en|s||DMFG
    productionDate|en|||DOM
    gtin|en|||EAN
    gtin|en|||EAN-13
    gtin|en|||EAN/UPC
    eid|en|||EID
    mac|en|||ETHERNET ADDRESS
    expirationDate|en|s||EXP
    expirationDate|en|||EXP DATE
    expirationDate|en|||EXP.
    expirationDate|en|||EXP. DATE
    expirationDate|en|||EXPIRATION DATE
    expirationDate|en|||EXPIRES
    expirationDate|en|||EXPIRY
    expirationDate|en|||EXPIRY DATE
    expirationDate|es|||F. CAD.
    productionDate|es|||F. FAB.
    productionDate|fr|||FAB.
    serial|de|||FABR. NR.
    serial|de|||FABR.-NR.
    serial|de|||FABRIK-NR.
    serial|de|||FABRIKNUMMER
    fccId|en|||FCC ID
    expirationDate|es|||FECHA DE CADUCIDAD
    productionDate|es|||FECHA DE FABRICACIÓN
    productionDate|es|||FECHA FAB.
    softwareVersion|en|||FIRMWARE
    vin|en|||FRAME NO.
    softwareVersion|en|s||FW
    softwareVersion|en|||FW VER
    softwareVersion|en|||FW VERSION
    serial|de|||GERÄTE-NR.
    serial|de|||GERÄTENUMMER
    gtin|en|||GTIN
    gtin|en|||GTIN-14
    revision|en|||HARDWARE REVISION
    lot|en|||HEAT NO
    lot|en|||HEAT NO.
    productionDate|de|||HERGESTELLT AM
    productionDate|de|||HERSTELLDATUM
    manufacturer|de|||HERSTELLER
    productionDate|de|||HERSTELLUNGSDATUM
    revision|en|s||HVIN
    revision|en|s||HW
    revision|en|||HW REV
    iccid|en|||ICCID
    imei|en|||IMEI
    imei|en|||IMEI 1
    imei2|en|||IMEI 2
    imei|en|||IMEI/MEID
    imei|en|||IMEI1
    imei2|en|||IMEI2
    internalPartNumber|en|||IPN
    partNumber|en|||ITEM
    partNumber|en|||ITEM NO
    partNumber|en|||ITEM NO.
    partNumber|en|||ITEM NUMBER
    gtin|en|||JAN
    mac|en|||LAN MAC
    lot|en|s||LC
    lot|de|||LOS
    lot|de|||LOS-NR.
    lot|de|||LOSNUMMER
    lot|en|s||LOT
    lot|en|||LOT #
    lot|en|||LOT CODE
    lot|en|||LOT NO
    lot|en|||LOT NO.
    lot|en|||LOT NUMBER
    lot|en|||LOT#
    lot|en|||LOT/BATCH
    lot|es|||LOTE
    lot|en|||LOTNO
    lot|en|||LOTNUMBER
    lot|nl|||LOTNUMMER
    lot|it|||LOTTO
    lot|en|||LOT_NUMBER
    model|en|||M/N
    mac|en|s||MAC
    mac|en|||MAC ADDR
    mac|en|||MAC ADDRESS
    mac|en|||MAC ID
    mac|en|||MAC1
    mac2|en|||MAC2
    model|en|||MACHINE TYPE
    mac|en|||MACID
    countryOfOrigin|en|||MADE IN
    manufacturer|en|||MAKER
    productionDate|en|||MANUFACTURE DATE
    productionDate|en|||MANUFACTURED
    manufacturer|en|||MANUFACTURED BY
    manufacturer|en|||MANUFACTURER
    productionDate|en|||MANUFACTURING DATE
    partNumber|de|||MAT.-NR.
    partNumber|de|||MATERIALNUMMER
    serial|it|||MATRICOLA
    model|en|s||MDL
    meid|en|||MEID
    quantity|de|||MENGE
    productionDate|en|||MFD
    productionDate|en|s||MFG
    productionDate|en|||MFG DATE
    mpn|en|||MFG P/N
    mpn|en|||MFG PART NO
    productionDate|en|||MFG.
    productionDate|en|||MFG. DATE
    mpn|en|||MFPN
    manufacturer|en|||MFR
    mpn|en|||MFR P/N
    mpn|en|||MFR PART NO.
    mpn|en|||MFR PN
    bestBeforeDate|de|||MHD
    bestBeforeDate|de|||MINDESTENS HALTBAR BIS
    model|en|s||MN
    model|en|||MOD.
    model|en|||MOD. NO.
    model|en|||MODEL
    model|en|||MODEL #
    model|en|||MODEL NAME
    model|en|||MODEL NO
    model|en|||MODEL NO.
    model|en|||MODEL NUMBER
    model|en|||MODEL#
    model|fr|||MODELE
    model|de|||MODELL
    model|de|||MODELL-NR.
    model|it|||MODELLO
    model|en|||MODELNO
    model|es|||MODELO
    model|fr|||MODÈLE
    mpn|en|||MPN
    model|en|s||MT
    model|en|||MTM
    lot|it|||N. DI LOTTO
    serial|it|||N. DI SERIE
    lot|it|||N. LOTTO
    serial|it|||N. MATRICOLA
    serial|it|||N. SERIE
    lot|es|||N.O DE LOTE
    serial|es|||N.O DE SERIE
    serial|pt|||N.O DE SÉRIE
    ndc|en|||NDC
    lot|fr|||NO DE LOT
    lot|es|||NO DE LOTE
    serial|es|||NO DE SERIE
    serial|fr|||NO DE SÉRIE
    lot|es|||NO LOTE
    serial|es|||NO SERIE
    serial|pt|||NO SÉRIE
    serial|es|||NO. DE SERIE
    serial|fr|||NO. DE SÉRIE
    serial|pl|||NR FABR.
    serial|pl|||NR FABRYCZNY
    lot|pl|||NR PARTII
    lot|pl||serial|NR SERII
    serial|pl|||NR SERYJNY
    serial|es|||NUM. SERIE
    lot|pl|||NUMER PARTII
    lot|pl||serial|NUMER SERII
    serial|pl|||NUMER SERYJNY
    serial|fr|||NUMERO DE SERIE
    lot|it|||NUMERO DI LOTTO
    serial|it|||NUMERO DI SERIE
    lot|fr|||NUMÉRO DE LOT
    serial|fr|||NUMÉRO DE SÉRIE
    lot|fr|||N° DE LOT
    serial|es|||N° DE SERIE
    serial|fr|||N° DE SÉRIE
    serial|it|||N° DI SERIE
    lot|fr|||N° LOT
    serial|fr|||N° SERIE
    serial|fr|||N° SÉRIE
    lot|es|||NÚMERO DE LOTE
    serial|es|||NÚMERO DE SERIE
    serial|pt|||NÚMERO DE SÉRIE
    salesOrder|en|s||ON
    partNumber|en|||ORDER CODE
    partNumber|en|||P / N
    partNumber|en|||P.N.
    poNumber|en|||P.O.
    partNumber|en|||P/N
    partNumber|en|||PART
    partNumber|en|||PART #
    partNumber|en|||PART NO
    partNumber|en|||PART NO.
    partNumber|en|||PART NUMBER
    partNumber|en|||PART#
    lot|sv|||PARTI
    lot|tr|||PARTI NO
    lot|pl|||PARTIA
    lot|nl|||PARTIJNUMMER
    lot|sv|||PARTINR
    partNumber|en|||PARTNO
    partNumber|en|||PART_NUMBER
    lot|tr|||PARTİ NO
    productionDate|en|s||PD
    partNumber|en|s||PN
    poNumber|en|s||PO
    poNumber|en|||PO NO.
    poNumber|en|||PO NUMBER
    productionDate|en|||PROD DATE
    productionDate|en|||PROD. DATE
    serial|en|||PRODUCT SERIAL NUMBER
    productionDate|en|||PRODUCTION DATE
    expirationDate|fr|||PÉREMPTION
    quantity|en|||Q'TY
    quantity|en|||QTY
    quantity|en|||QTY.
    quantity|en|||QTÉ
    quantity|en|||QUANTITY
    partNumber|en|s||REF
    partNumber|en|||REF NO.
    partNumber|fr|||REF.
    revision|en|s||REV
    revision|en|||REV LEVEL
    revision|en|||REV.
    revision|en|||REVISION
    partNumber|fr|||RÉF.
    partNumber|fr|||RÉFÉRENCE
    serial|en|||S / N
    serial|en|s||S#
    serial|en|||S-N
    serial|en|||S. NO.
    serial|en|||S.N.
    serial|en|||S/N
    partNumber|de|||SACHNUMMER
    expirationDate|it|||SCAD.
    expirationDate|it|||SCADENZA
    expirationDate|en|||SELL BY
    serial|en|s||SER
    serial|en|||SER NO
    serial|en|||SER NO.
    serial|en|||SER#
    serial|en|||SER. NO.
    serial|de|||SER.-NR
    serial|de|||SER.-NR.
    serial|en|||SER.NO.
    serial|tr|||SERI NO
    lot|pl||serial|SERIA
    serial|en|||SERIAL
    serial|en|||SERIAL #
    serial|en|||SERIAL NO
    serial|en|||SERIAL NO.
    serial|en|||SERIAL NUM
    serial|en|||SERIAL NUMBER
    serial|en|||SERIAL#
    serial|en|||SERIALNO
    serial|en|||SERIALNUMBER
    serial|en|||SERIAL_NUMBER
    series|es||serial|SERIE
    serial|sv|||SERIE-NR
    serial|de|||SERIEN NR.
    serial|de|||SERIEN-NR
    serial|de|||SERIEN-NR.
    serial|de|||SERIENNR
    serial|de|||SERIENNR.
    serial|de|||SERIENNUMMER
    serial|sv|||SERIENR
    serial|nl|||SERIENUMMER
    series|en|||SERIES
    series|en|||SERIES NO
    series|en|||SERIES NO.
    series|en|||SERIES NUMBER
    serial|en|||SERNR
    serial|en|||SERVICE TAG
    serial|tr|||SERİ NO
    serial|tr|||SERİ NUMARASI
    expirationDate|tr|||SKT
    partNumber|en|s||SKU
    serial|en|s||SN
    serial|en|||SNO.
    serial|en|s||SNR
    salesOrder|en|s||SO
    expirationDate|tr|||SON KULLANMA TARİHİ
    partNumber|en|||STOCK NO.
    quantity|de|||STÜCKZAHL
    softwareVersion|en|s||SW
    softwareVersion|en|||SW VERSION
    series|fr||serial|SÉRIE
    serial|cs|||SÉRIOVÉ ČÍSLO
    partNumber|de|||TEILE-NR.
    partNumber|de|||TEILENUMMER
    expirationDate|pl|||TERMIN WAŻNOŚCI
    serial|sv|||TILLVERKNINGSNUMMER
    model|de|||TYP
    model|en|s||TYPE
    model|en|||TYPE NO.
    model|de|||TYPENNUMMER
    expirationDate|en|s||UB
    udi|en|||UDI
    udiDI|en|||UDI-DI
    serial|en|||UNIT SERIAL
    gtin|en|||UPC
    expirationDate|en|||USE BY
    expirationDate|en|||USE-BY
    uuid|en|||UUID
    expirationDate|pt|||VAL.
    expirationDate|pt|||VALIDADE
    expirationDate|es|||VENCE
    mpn|en|||VENDOR PART NO.
    expirationDate|de|||VERFALL
    expirationDate|de|||VERFALLDATUM
    expirationDate|de|||VERW. BIS
    expirationDate|de|||VERWENDBAR BIS
    revision|en|||VID
    vin|en|||VIN
    expirationDate|es|||VTO.
    serial|cs|||VÝR. Č.
    serial|cs|||VÝROBNÍ ČÍSLO
    serial|de|||WERK-NR.
    serial|de|||WERKNUMMER
    mac|en|||WIFI MAC
    mac|en|||WLAN MAC
    expirationDate|fr|||À UTILISER AVANT
    lot|cs|||Č. ŠARŽE
    lot|cs|||Č.Š.
    lot|cs|||ČÍSLO ŠARŽE
    lot|cs|||ŠARŽE
    serial|ru|||ЗАВ. №
    serial|ru|||ЗАВ.№
    serial|ru|||ЗАВОДСКОЙ НОМЕР
    model|ru|||МОДЕЛЬ
    lot|ru|||НОМЕР ПАРТИИ
    lot|ru|||ПАРТИЯ
    serial|ru|||СЕР. №
    serial|ru|||СЕРИЙНЫЙ НОМЕР
    lot|ru||series|СЕРИЯ
    lot|ru|||№ ПАРТИИ
    serial|ja|||シリアル
    serial|ja|||シリアルNO
    serial|ja|||シリアルNO.
    serial|ja|||シリアルナンバー
    serial|ja|||シリアル番号
    manufacturer|ja|||メーカー
    model|ja|||モデル
    lot|ja|||ロット
    lot|ja|||ロットNO
    lot|ja|||ロットNO.
    lot|ja|||ロット番号
    serial|zh|||主机编号
    model|zh|||产品型号
    serial|zh|||产品序列号
    expirationDate|ja|||使用期限
    expirationDate|zh|||使用期限至
    productionDate|zh|||出厂日期
    serial|zh|||出厂编号
    manufacturer|zh|||制造商
    productionDate|zh|||制造日期
    manufacturer|zh|||厂商
    partNumber|zh|||品号
    partNumber|ja|||品番
    model|zh|||型号
    model|ja|||型名
    model|ja|||型式
    model|ja|||型番
    model|zh|||型號
    expirationDate|zh|||失效日期
    serial|zh|||序列号
    serial|zh|||序列號
    serial|zh|||序號
    lot|zh|||批号
    lot|zh|||批次
    lot|zh|||批次号
    lot|zh|||批次號
    lot|zh|||批號
    quantity|ja|||数量
    partNumber|zh|||料号
    expirationDate|ja|||有効期限
    expirationDate|zh|||有效期
    expirationDate|zh|||有效期至
    serial|zh|||机身号
    serial|zh|||机身编号
    serial|ja|||機番
    expirationDate|ja|||消費期限
    partNumber|zh|||物料号
    partNumber|zh|||物料编码
    lot|zh|||生产批号
    productionDate|zh|||生产日期
    series|zh|||系列
    productionDate|ja|||製造年月
    productionDate|ja|||製造年月日
    productionDate|ja|||製造日
    serial|ja||lot|製造番号
    manufacturer|ja|||製造者
    model|zh|||规格型号
    bestBeforeDate|ja|||賞味期限
    partNumber|zh|||货号
    partNumber|ja|||部品番号
    lot|ko|||로트 번호
    lot|ko|||로트번호
    model|ko|||모델
    model|ko|||모델명
    lot|ko|||배치번호
    partNumber|ko|||부품번호
    expirationDate|ko|||사용기한
    quantity|ko|||수량
    serial|ko|||시리얼 번호
    serial|ko|||시리얼번호
    expirationDate|ko|||유통기한
    expirationDate|ko|||유효기한
    serial|ko|||일련번호
    productionDate|ko|||제조년월
    serial|ko||lot|제조번호
    productionDate|ko|||제조일
    productionDate|ko|||제조일자
    partNumber|ko|||품번
    serial|es|s||N/S
    serial|it|s||N/S.
    lot|nl|||PARTIJ
    lot|nl|||PARTIJNR
    lot|nl|||PARTIJ NR
    serial|en|s||SNO
    assetTag|en|s||TAG
    serial|en|s||SN1
    serial2|en|s||SN2
    serial|en|s||SN 1
    serial2|en|s||SN 2
    serial|en|s||S/N 1
    serial2|en|s||S/N 2
    serial|en|s||S/N1
    serial2|en|s||S/N2
    mac|en|s||MAC 1
    mac2|en|s||MAC 2
    expirationDate|en|||DATE OF EXPIRY
    expirationDate|en|||DATE OF EXPIRATION
    expirationDate|en|||EXP DT
    expirationDate|en|||EXP DT.
    expirationDate|en|||EXP. DT.
    expirationDate|en|||EXP.DT.
    expirationDate|en|||EXP.DATE
    expirationDate|en|||EXPDATE
    expirationDate|en|||EXP_DATE
    expirationDate|en|||EXPIRY DT.
    expirationDate|en|||EXPIRY_DATE
    expirationDate|en|||EXPIRATION_DATE
    expirationDate|en|s||EXPIRATION
    expirationDate|en|||EXPIRE DATE
    expirationDate|en|||EXPIRES ON
    expirationDate|en|||USE BEFORE
    expirationDate|en|||USE BY DATE
    expirationDate|en|||USE-BY DATE
    expirationDate|en|s||UBD
    expirationDate|en|s||EXD
    bestBeforeDate|en|||BEST BEFORE DATE
    bestBeforeDate|en|||BEST BEFORE END
    bestBeforeDate|en|||BEST BY
    bestBeforeDate|en|||BEST BY DATE
    bestBeforeDate|en|||BEST IF USED BY
    bestBeforeDate|en|||BEST IF USED BEFORE
    bestBeforeDate|en|||BEST USED BY
    bestBeforeDate|en|||BEST USED BEFORE
    bestBeforeDate|en|s||BBD
    bestBeforeDate|en|||BB/MA
    productionDate|en|||DATE OF MANUFACTURING
    productionDate|en|||DATE OF PRODUCTION
    productionDate|en|||DATE OF MANUF.
    productionDate|en|||MFG DT
    productionDate|en|||MFG DT.
    productionDate|en|||MFG. DT.
    productionDate|en|||MFG.DT.
    productionDate|en|||MFG.DATE
    productionDate|en|||MFGDATE
    productionDate|en|||MFG_DATE
    productionDate|en|||MFD DATE
    productionDate|en|||MFD. DATE
    productionDate|en|||MFD ON
    productionDate|en|||MFG ON
    productionDate|en|||MANUFACTURED ON
    productionDate|en|||MANUFACTURED DATE
    productionDate|en|||MANUF. DATE
    productionDate|en|||MANF. DATE
    productionDate|en|||MAN. DATE
    productionDate|en|||MANUFACTURING_DATE
    productionDate|en|||PRODUCTION_DATE
    productionDate|en|||DATE MANUFACTURED
    productionDate|en|||DATE PRODUCED
    productionDate|en|||PRODUCED ON
    productionDate|en|||PROD.DATE
    productionDate|en|||D.O.M.
    packagingDate|en|||PACKED ON
    packagingDate|en|||PACK DATE
    packagingDate|en|||PACKING DATE
    packagingDate|en|||PACKAGING DATE
    packagingDate|en|||DATE OF PACKING
    packagingDate|en|||DATE OF PACKAGING
    packagingDate|en|||DATE PACKED
    packagingDate|en|||PACKED DATE
    packagingDate|en|||PKD
    packagingDate|en|||PKD.
    packagingDate|en|||PKD ON
    packagingDate|en|||PKD DATE
    packagingDate|en|||PKD. DATE
    lot|en|||B. NO
    lot|en|||B NO
    lot|en|||B NO.
    lot|en|||B.N.
    lot|en|||BATCH ID
    lot|en|||BATCH NR
    lot|en|||BATCH NR.
    lot|en|||BATCH-NO
    lot|en|||BATCH-NO.
    lot|en|||BATCH_NO
    lot|en|||BATCH_NUMBER
    lot|en|||BATCH NUM
    lot|en|||BATCH LOT
    lot|en|||LOT ID
    lot|en|||LOT NR
    lot|en|||LOT NR.
    lot|en|||LOT NUM
    lot|en|||LOT-NO
    lot|en|||LOT-NO.
    lot|en|||LOT_NO
    lot|en|||LOT BATCH
    lot|en|||MFG LOT
    lot|en|||MFG. LOT
    lot|en|||MANUFACTURING LOT
    lot|en|||PRODUCTION LOT
    lot|en|||PRODUCTION BATCH
    serial|en|||SERIAL-NO
    serial|en|||SERIAL-NO.
    serial|en|||SERIAL NR
    serial|en|||SERIAL NR.
    serial|en|||SERIAL_NO
    serial|en|||SERIAL CODE
    serial|en|||SERIAL ID
    serial|en|||S NO
    serial|en|||S NO.
    serial|en|||S.NO
    serial|en|||S.NO.
    serial|en|||S/NO
    serial|en|||S/NO.
    serial|en|||SER NUM
    serial|en|||SER NR
    serial|en|||SER NBR
    serial|en|||SER. NUMBER
    serial|en|||DEVICE SN
    serial|en|||UNIT SN
    serial|en|||PRODUCT SN
    serial|en|||PRODUCT SERIAL
    serial|en|||PRODUCT SERIAL NO
    serial|en|||PRODUCT SERIAL NO.
    serial|en|||DEVICE SERIAL NUMBER
    serial|en|||UNIT SERIAL NUMBER
    serial|en|||SYSTEM SERIAL NUMBER
    serial|en|||CHASSIS SERIAL NUMBER
    serial|en|||MACHINE NO.
    serial|en|||MACHINE SERIAL NO.
    serial|en|||MFG S/N
    serial|en|||MFR S/N
    serial|en|||MANUFACTURER SERIAL NUMBER
    serial2|en|s||SERIAL 2
    serial2|en|s||SERIAL NO. 2
    serial2|en|s||SERIAL NUMBER 2
    serial|en|s||SERIAL 1
    serial|en|s||SERIAL NO. 1
    serial|en|s||SERIAL NUMBER 1
    model|en|||MODEL NR
    model|en|||MODEL NR.
    model|en|||MODEL ID
    model|en|||MODEL CODE
    model|en|||MODEL TYPE
    model|en|||MODEL-NO.
    model|en|||MODEL_NO
    model|en|||MODEL_NUMBER
    model|en|||MODEL_NAME
    model|en|||PRODUCT MODEL
    model|en|||DEVICE MODEL
    model|en|||DEVICE TYPE
    partNumber|en|||PART-NO
    partNumber|en|||PART-NO.
    partNumber|en|||PART NR
    partNumber|en|||PART NR.
    partNumber|en|||PART NUM
    partNumber|en|||PART CODE
    partNumber|en|||PART ID
    partNumber|en|||PART_NO
    partNumber|en|s||ARTICLE
    partNumber|en|||ARTICLE NO
    partNumber|en|||ARTICLE NO.
    partNumber|en|||ARTICLE NUMBER
    partNumber|en|||ARTICLE CODE
    partNumber|en|||ITEM CODE
    partNumber|en|||ITEM #
    partNumber|en|||PRODUCT NO
    partNumber|en|||PRODUCT NO.
    partNumber|en|||PRODUCT NUMBER
    partNumber|en|||PROD. NO.
    partNumber|en|||REFERENCE NO.
    partNumber|en|||REFERENCE NUMBER
    partNumber|en|||REF NO
    partNumber|en|||REF. NO.
    partNumber|en|||REF NUMBER
    partNumber|en|||CATALOG NO
    partNumber|en|||CATALOGUE NO.
    partNumber|en|||CATALOGUE NUMBER
    partNumber|en|||CAT#
    partNumber|en|||CAT.NO.
    partNumber|en|||CAT. NO
    partNumber|en|||MATERIAL NO
    partNumber|en|||MATERIAL NO.
    partNumber|en|||MATERIAL NUMBER
    partNumber|en|||STOCK CODE
    partNumber|en|s||P/N 1
    partNumber|en|s||P/N1
    partNumber|en|s||PN 1
    partNumber|en|s||PN1
    partNumber2|en|s||P/N 2
    partNumber2|en|s||P/N2
    partNumber2|en|s||PN 2
    partNumber2|en|s||PN2
    quantity|en|||QNTY
    quantity|en|||Q.TY
    quantity|en|||QUANT.
    quantity|en|s||PCS
    quantity|en|s||PIECES
    mac|en|||MAC-ADDRESS
    mac|en|||MAC_ADDRESS
    mac|en|||MAC ADD
    mac|en|||MAC ADD.
    mac|en|||ETHERNET MAC
    mac|en|||BLUETOOTH MAC
    mac|en|||BLE MAC
    mac|en|||WI-FI MAC
    mac|en|||WLAN-MAC
    mac|en|||EUI-64
    mac|en|||EUI64
    pzn|en|||PZN
    pzn|en|||PZN-
    pzn|en|||PZN -
    pzn|en|||PZN NR.
    pzn|en|||PZN-NR.
    ppn|en|||PPN
    pzn|de|||PHARMAZENTRALNUMMER
    pzn|de|||PHARMA-ZENTRAL-NR.
    pzn|de|||PZN-NUMMER
    trackingNumber|en|s||TRACKING
    trackingNumber|en|||TRACKING NO
    trackingNumber|en|||TRACKING NO.
    trackingNumber|en|||TRACKING NUMBER
    trackingNumber|en|||TRACKING #
    trackingNumber|en|||TRACKING ID
    trackingNumber|en|||TRACKING CODE
    trackingNumber|en|||TRACKING_NUMBER
    trackingNumber|en|||TRACKINGNUMBER
    trackingNumber|en|||TRK#
    trackingNumber|en|||TRK NO.
    trackingNumber|en|s||TRK
    trackingNumber|en|s||AWB
    trackingNumber|en|||AWB NO
    trackingNumber|en|||AWB NO.
    trackingNumber|en|||AWB NUMBER
    trackingNumber|en|||WAYBILL
    trackingNumber|en|||WAYBILL NO.
    trackingNumber|en|||WAYBILL NUMBER
    trackingNumber|en|||CONSIGNMENT NO.
    trackingNumber|en|||CONSIGNMENT NUMBER
    vin|en|||V.I.N.
    vin|en|||VIN NO.
    vin|en|||VIN NUMBER
    vin|en|||VIN CODE
    vin|en|||VEHICLE IDENTIFICATION NUMBER
    manufacturer|en|||MANUFACTURER NAME
    countryOfOrigin|en|s||ORIGIN
    expirationDate|de|||VERW.BIS
    expirationDate|de|||VERBRAUCHEN BIS
    expirationDate|de|||ZU VERBRAUCHEN BIS
    expirationDate|de|||ZU VERWENDEN BIS
    expirationDate|de|||VERFALLSDATUM
    expirationDate|de|||VERF.
    expirationDate|de|||VERFALLDAT.
    expirationDate|de|||VERFALL DATUM
    expirationDate|de|||ABLAUFDATUM
    expirationDate|de|||VERBRAUCHSDATUM
    expirationDate|de|||VERWENDEN BIS
    bestBeforeDate|de|||MINDESTHALTBARKEITSDATUM
    bestBeforeDate|de|||MINDESTHALTBARKEIT
    bestBeforeDate|de|||MINDESTENS HALTBAR BIS ENDE
    bestBeforeDate|de|||MIND. HALTBAR BIS
    bestBeforeDate|de|||MINDESTENS HALTBAR
    bestBeforeDate|de|||HALTBAR BIS
    bestBeforeDate|de|||MHD BIS
    bestBeforeDate|de|s||MHD.
    productionDate|de|||PRODUKTIONSDATUM
    productionDate|de|||HERGESTELLT
    productionDate|de|||HERST.-DATUM
    productionDate|de|||HERST.DATUM
    productionDate|de|||HERST. DATUM
    productionDate|de|||HERSTELLUNGSJAHR
    productionDate|de|||HERSTELLJAHR
    productionDate|de|||FERTIGUNGSDATUM
    productionDate|de|||FABRIKATIONSDATUM
    productionDate|de|||PROD.-DATUM
    productionDate|de|||PRODUZIERT AM
    packagingDate|de|||VERPACKUNGSDATUM
    packagingDate|de|||VERPACKT AM
    packagingDate|de|||ABGEPACKT AM
    packagingDate|de|||PACKDATUM
    packagingDate|de|||ABFÜLLDATUM
    packagingDate|de|||ABGEFÜLLT AM
    lot|de|||CHARGEN NR.
    lot|de|||CHARGEN-NUMMER
    lot|de|||CHARGE NR
    lot|de|||CHARGE NR.
    lot|de|||CHARGE-NR.
    lot|de|||CHARGENBEZEICHNUNG
    lot|de|||CH. B.
    lot|de|||CH.-BEZ.
    lot|de|||CHARGEN-BEZ.
    lot|de|s||CH.
    lot|de|||LOS NR.
    lot|de|||LOT-NR
    lot|de|||LOT-NR.
    lot|de|||LOTNR.
    lot|de|||LOT-NUMMER
    lot|de|||LOSNR.
    serial|de|||SERIEN NUMMER
    serial|de|||SERIEN-NUMMER
    serial|de|||SER. NR.
    serial|de|||SER.NR.
    serial|de|||GERÄTE NR.
    serial|de|||GERÄTE-NUMMER
    serial|de|||FABRIKATIONSNUMMER
    serial|de|||FERTIGUNGSNUMMER
    serial|de|||FERT.-NR.
    serial|de|||MASCHINEN-NR.
    serial|de|||MASCHINENNUMMER
    serial|de|||FABRIK NR.
    serial|de|||FABRIKNR.
    model|de|||MODELLNUMMER
    model|de|||MODELLNR.
    model|de|||MODELL-NUMMER
    model|de|||MODELL NR.
    model|de|||MODELLBEZEICHNUNG
    model|de|||TYP-NR.
    model|de|||TYP NR.
    model|de|||TYPNUMMER
    model|de|||TYPENBEZEICHNUNG
    model|de|||TYPBEZEICHNUNG
    model|de|||GERÄTETYP
    partNumber|de|||ARTIKEL NR.
    partNumber|de|||ARTIKELNR
    partNumber|de|||ARTIKELNR.
    partNumber|de|||ARTIKEL-NR
    partNumber|de|s||ARTIKEL
    partNumber|de|||ARTIKEL-NUMMER
    partNumber|de|||ART. NR.
    partNumber|de|||ART.-NR
    partNumber|de|||ART-NR.
    partNumber|de|||ART.NR
    partNumber|de|||BESTELLNUMMER
    partNumber|de|||BESTELLNR.
    partNumber|de|||BEST.-NR.
    partNumber|de|||BEST.NR.
    partNumber|de|||MATERIAL-NR.
    partNumber|de|||MATERIALNR.
    partNumber|de|||MAT.NR.
    partNumber|de|||SACH-NR.
    partNumber|de|||SACHNR.
    partNumber|de|||TEILE NR.
    partNumber|de|||TEILENR.
    partNumber|de|||IDENT-NR.
    partNumber|de|||IDENTNUMMER
    partNumber|de|||ERSATZTEIL-NR.
    partNumber|de|||KATALOGNUMMER
    partNumber|de|||KAT.-NR.
    quantity|de|||ANZAHL
    quantity|de|s||STÜCK
    quantity|de|s||STK.
    trackingNumber|de|||SENDUNGSNUMMER
    trackingNumber|de|||SENDUNGSNR.
    trackingNumber|de|||SENDUNGS-NR.
    trackingNumber|de|||SENDUNGSVERFOLGUNGSNUMMER
    trackingNumber|de|||PAKETNUMMER
    trackingNumber|de|||PAKETNR.
    trackingNumber|de|||PAKETSCHEINNUMMER
    manufacturer|de|||HERGESTELLT VON
    countryOfOrigin|de|||URSPRUNGSLAND
    countryOfOrigin|de|||HERKUNFTSLAND
    countryOfOrigin|de|||HERGESTELLT IN
    expirationDate|fr|||DATE D'EXPIRATION
    expirationDate|fr|||DATE LIMITE DE CONSOMMATION
    expirationDate|fr|s||DLC
    expirationDate|fr|||D.L.C.
    expirationDate|fr|||À CONSOMMER JUSQU'AU
    expirationDate|fr|||À CONSOMMER AVANT LE
    expirationDate|fr|||À CONSOMMER AVANT
    expirationDate|fr|||À UTILISER AVANT LE
    expirationDate|fr|||À UTILISER JUSQU'AU
    expirationDate|fr|||UTILISER AVANT
    expirationDate|fr|||UTILISER JUSQU'AU
    expirationDate|fr|||PÉR.
    expirationDate|fr|||DATE PÉR.
    expirationDate|fr|||EXPIRE LE
    expirationDate|fr|||DATE LIMITE D'UTILISATION
    expirationDate|fr|s||DLU
    bestBeforeDate|fr|||À CONSOMMER AVANT FIN
    bestBeforeDate|fr|s||DDM
    bestBeforeDate|fr|||D.D.M.
    bestBeforeDate|fr|s||DLUO
    bestBeforeDate|fr|||D.L.U.O.
    bestBeforeDate|fr|||DATE DE DURABILITÉ MINIMALE
    bestBeforeDate|fr|||DATE LIMITE D'UTILISATION OPTIMALE
    bestBeforeDate|fr|||À CONSOMMER DE PRÉFÉRENCE AVANT
    bestBeforeDate|fr|||À CONSOMMER DE PRÉFÉRENCE AVANT LE
    bestBeforeDate|fr|||À CONSOMMER DE PRÉFÉRENCE AVANT FIN
    bestBeforeDate|fr|||À CONSOMMER DE PRÉF. AVANT
    bestBeforeDate|fr|||À UTILISER DE PRÉFÉRENCE AVANT
    bestBeforeDate|fr|||À UTILISER DE PRÉFÉRENCE AVANT LE
    bestBeforeDate|fr|||MEILLEUR AVANT
    bestBeforeDate|fr|||MEILLEUR AVANT LE
    productionDate|fr|||DATE DE PRODUCTION
    productionDate|fr|||FABRIQUÉ LE
    productionDate|fr|s||FABRICATION
    productionDate|fr|s||FAB
    productionDate|fr|||FAB. LE
    productionDate|fr|||PRODUIT LE
    productionDate|fr|||DATE FAB.
    productionDate|fr|||DATE DE FAB.
    productionDate|fr|||ANNÉE DE FABRICATION
    packagingDate|fr|||EMBALLÉ LE
    packagingDate|fr|||CONDITIONNÉ LE
    packagingDate|fr|||DATE D'EMBALLAGE
    packagingDate|fr|||DATE DE CONDITIONNEMENT
    lot|fr|||N DE LOT
    lot|fr|||NO. DE LOT
    lot|fr|||NO. LOT
    lot|fr|||NUM. DE LOT
    lot|fr|||NUMÉRO LOT
    lot|fr|||CODE LOT
    lot|fr|||N° DU LOT
    lot|fr|||N. DE LOT
    lot|fr|||N. LOT
    serial|fr|||NUMÉRO SÉRIE
    serial|fr|||NUM. DE SÉRIE
    serial|fr|||N. DE SÉRIE
    serial|fr|||NO. SÉRIE
    serial|fr|||N DE SÉRIE
    serial|fr|s||NS
    serial|fr|||SÉRIE N°
    serial|fr|||N° DE SÉR.
    model|fr|||N° DE MODÈLE
    model|fr|||NUMÉRO DE MODÈLE
    model|fr|||N° MODÈLE
    partNumber|fr|||RÉFÉRENCE PRODUIT
    partNumber|fr|||RÉF. PRODUIT
    partNumber|fr|||RÉF. ARTICLE
    partNumber|fr|||N° DE RÉFÉRENCE
    partNumber|fr|||N° D'ARTICLE
    partNumber|fr|||NUMÉRO D'ARTICLE
    partNumber|fr|||N° ARTICLE
    partNumber|fr|||CODE ARTICLE
    partNumber|fr|||N° DE PIÈCE
    partNumber|fr|||NUMÉRO DE PIÈCE
    quantity|fr|||QUANTITÉ
    trackingNumber|fr|||N° DE SUIVI
    trackingNumber|fr|||NUMÉRO DE SUIVI
    trackingNumber|fr|||N° DE COLIS
    trackingNumber|fr|||N° COLIS
    trackingNumber|fr|||NUMÉRO DE COLIS
    manufacturer|fr|||FABRICANT
    manufacturer|fr|||FABRIQUÉ PAR
    countryOfOrigin|fr|||PAYS D'ORIGINE
    countryOfOrigin|fr|||FABRIQUÉ EN
    expirationDate|es|||FECHA DE VENCIMIENTO
    expirationDate|es|||FECHA VENCIMIENTO
    expirationDate|es|||FECHA VENC.
    expirationDate|es|||FECHA DE VENC.
    expirationDate|es|||FECHA VTO.
    expirationDate|es|||FECHA DE VTO.
    expirationDate|es|||F. VENC.
    expirationDate|es|||F. DE VENC.
    expirationDate|es|||F. VENCIMIENTO
    expirationDate|es|||F. VTO.
    expirationDate|es|||F.VTO.
    expirationDate|es|||VENCIMIENTO
    expirationDate|es|||VENC.
    expirationDate|es|s||VENC
    expirationDate|es|s||VTO
    expirationDate|es|||VCTO.
    expirationDate|es|s||VCTO
    expirationDate|es|||F.V.
    expirationDate|es|s||FV
    expirationDate|es|||VENCE EL
    expirationDate|es|||FECHA CADUCIDAD
    expirationDate|es|||FECHA DE CAD.
    expirationDate|es|||FECHA CAD.
    expirationDate|es|||F. CADUCIDAD
    expirationDate|es|||F. DE CADUCIDAD
    expirationDate|es|||F.CAD.
    expirationDate|es|s||CAD
    expirationDate|es|||CADUCA
    expirationDate|es|||CADUCA EL
    expirationDate|es|||FECHA DE EXPIRACIÓN
    expirationDate|es|||FECHA EXP.
    expirationDate|es|||EXPIRA
    expirationDate|es|||CONSUMIR ANTES DE
    expirationDate|es|||CONSUMIR ANTES DEL
    expirationDate|es|||FECHA LÍMITE DE CONSUMO
    expirationDate|es|||USAR ANTES DE
    expirationDate|es|||UTILIZAR ANTES DE
    bestBeforeDate|es|||CONSUMIR PREFERENTEMENTE ANTES DE
    bestBeforeDate|es|||CONSUMIR PREFERENTEMENTE ANTES DEL
    bestBeforeDate|es|||CONSUMIR PREFERENTEMENTE ANTES DEL FIN DE
    bestBeforeDate|es|||CONSUMIR PREFERENTEMENTE
    bestBeforeDate|es|||CONSUMO PREFERENTE
    bestBeforeDate|es|||FECHA DE CONSUMO PREFERENTE
    bestBeforeDate|es|||CONS. PREF.
    bestBeforeDate|es|||CONS. PREF. ANTES DE
    bestBeforeDate|es|||CONS. PREF. ANTES DEL
    bestBeforeDate|es|||CONSUMIR DE PREFERENCIA ANTES DE
    bestBeforeDate|es|||CONSUMIR DE PREFERENCIA ANTES DEL
    bestBeforeDate|es|||MEJOR ANTES DE
    bestBeforeDate|es|||MEJOR ANTES DEL
    bestBeforeDate|es|||DURACIÓN MÍNIMA
    productionDate|es|||FECHA DE ELABORACIÓN
    productionDate|es|||FECHA ELABORACIÓN
    productionDate|es|||FECHA ELAB.
    productionDate|es|||FECHA DE ELAB.
    productionDate|es|||F. ELAB.
    productionDate|es|||F. DE ELAB.
    productionDate|es|||ELAB.
    productionDate|es|||ELABORADO
    productionDate|es|||ELABORADO EL
    productionDate|es|||ELABORACIÓN
    productionDate|es|||FECHA DE PRODUCCIÓN
    productionDate|es|||FECHA PRODUCCIÓN
    productionDate|es|||FECHA PROD.
    productionDate|es|||FECHA FABRICACIÓN
    productionDate|es|||FECHA DE FAB.
    productionDate|es|||F. FABRICACIÓN
    productionDate|es|||F. DE FABRICACIÓN
    productionDate|es|||F. DE FAB.
    productionDate|es|||F.FAB.
    productionDate|es|||FABRICADO EL
    productionDate|es|||FABRICACIÓN
    productionDate|es|||FECHA DE MANUFACTURA
    productionDate|es|||AÑO DE FABRICACIÓN
    packagingDate|es|||FECHA DE ENVASADO
    packagingDate|es|||FECHA ENVASADO
    packagingDate|es|||FECHA DE EMPAQUE
    packagingDate|es|||FECHA DE EMPACADO
    packagingDate|es|||F. ENVASADO
    packagingDate|es|||ENVASADO EL
    lot|es|||NRO. DE LOTE
    lot|es|||NRO. LOTE
    lot|es|||NRO LOTE
    lot|es|||NRO DE LOTE
    lot|es|||NUM. LOTE
    lot|es|||NUM. DE LOTE
    lot|es|||NUMERO LOTE
    lot|es|||LOTE N°
    lot|es|||LOTE NO.
    lot|es|||LOTE NRO.
    lot|es|||COD. LOTE
    lot|es|||CÓDIGO DE LOTE
    lot|es|||CÓDIGO LOTE
    lot|es|||PARTIDA
    lot|es|||N. LOTE
    lot|es|||N. DE LOTE
    lot|es|||NO. DE LOTE
    lot|es|||NO. LOTE
    serial|es|||NRO. DE SERIE
    serial|es|||NRO. SERIE
    serial|es|||NRO DE SERIE
    serial|es|||NRO SERIE
    serial|es|||SERIE NO.
    serial|es|||SERIE NRO.
    serial|es|||NÚMERO SERIAL
    model|es|||N° DE MODELO
    model|es|||NÚMERO DE MODELO
    model|es|||NO. DE MODELO
    model|es|s||MOD
    partNumber|es|||REFERENCIA
    partNumber|es|||N° DE PARTE
    partNumber|es|||NÚMERO DE PARTE
    partNumber|es|||NO. DE PARTE
    partNumber|es|||N° DE PIEZA
    partNumber|es|||NÚMERO DE PIEZA
    partNumber|es|||CÓDIGO DE ARTÍCULO
    partNumber|es|||CÓD. ARTÍCULO
    partNumber|es|||N° DE ARTÍCULO
    partNumber|es|||NÚMERO DE ARTÍCULO
    partNumber|es|||ARTÍCULO
    quantity|es|s||CANT
    quantity|es|||CTD.
    quantity|es|||UNIDADES
    trackingNumber|es|||N° DE SEGUIMIENTO
    trackingNumber|es|||NÚMERO DE SEGUIMIENTO
    trackingNumber|es|||NO. DE SEGUIMIENTO
    trackingNumber|es|||NRO. DE SEGUIMIENTO
    trackingNumber|es|||NÚMERO DE GUÍA
    trackingNumber|es|||NO. DE GUÍA
    manufacturer|es|||FABRICANTE
    manufacturer|es|||FABRICADO POR
    countryOfOrigin|es|||PAÍS DE ORIGEN
    countryOfOrigin|es|||HECHO EN
    countryOfOrigin|es|||FABRICADO EN
    expirationDate|it|||DATA DI SCADENZA
    expirationDate|it|||DATA SCADENZA
    expirationDate|it|||DATA SCAD.
    expirationDate|it|||DATA DI SCAD.
    expirationDate|it|s||SCAD
    expirationDate|it|||SCADE IL
    expirationDate|it|||DA CONSUMARSI ENTRO
    expirationDate|it|||DA CONSUMARSI ENTRO IL
    expirationDate|it|||DA CONSUMARE ENTRO
    expirationDate|it|||DA CONSUMARE ENTRO IL
    expirationDate|it|||CONSUMARE ENTRO
    expirationDate|it|||CONSUMARE ENTRO IL
    expirationDate|it|||UTILIZZARE ENTRO
    expirationDate|it|||UTILIZZARE ENTRO IL
    expirationDate|it|||DA UTILIZZARE ENTRO
    expirationDate|it|||USARE ENTRO
    bestBeforeDate|it|||DA CONSUMARSI PREFERIBILMENTE ENTRO
    bestBeforeDate|it|||DA CONSUMARSI PREFERIBILMENTE ENTRO IL
    bestBeforeDate|it|||DA CONSUMARSI PREFERIBILMENTE ENTRO FINE
    bestBeforeDate|it|||DA CONSUMARE PREFERIBILMENTE ENTRO
    bestBeforeDate|it|||DA CONSUMARE PREFERIBILMENTE ENTRO IL
    bestBeforeDate|it|||CONSUMARE PREFERIBILMENTE ENTRO
    bestBeforeDate|it|||CONSUMARE PREFERIBILMENTE ENTRO IL
    bestBeforeDate|it|||PREFERIBILMENTE ENTRO
    bestBeforeDate|it|s||TMC
    bestBeforeDate|it|||TERMINE MINIMO DI CONSERVAZIONE
    productionDate|it|s||PROD.
    productionDate|it|||DATA DI PRODUZIONE
    productionDate|it|||DATA PRODUZIONE
    productionDate|it|||DATA PROD.
    productionDate|it|||DATA DI FABBRICAZIONE
    productionDate|it|||DATA FABBRICAZIONE
    productionDate|it|||PRODOTTO IL
    productionDate|it|||FABBRICATO IL
    productionDate|it|||ANNO DI FABBRICAZIONE
    productionDate|it|||ANNO DI COSTRUZIONE
    productionDate|it|||ANNO DI PRODUZIONE
    packagingDate|it|||DATA DI CONFEZIONAMENTO
    packagingDate|it|||DATA CONFEZIONAMENTO
    packagingDate|it|||CONFEZIONATO IL
    lot|it|||LOTTO N.
    lot|it|||LOTTO N°
    lot|it|||LOTTO NR.
    lot|it|||LOTTO DI PRODUZIONE
    lot|it|||N° LOTTO
    lot|it|||N° DI LOTTO
    lot|it|||NR. LOTTO
    lot|it|||NR. DI LOTTO
    lot|it|||NUMERO LOTTO
    lot|it|||COD. LOTTO
    lot|it|||CODICE LOTTO
    lot|it|||N.LOTTO
    serial|it|||NUMERO SERIALE
    serial|it|s||SERIALE
    serial|it|||N. SERIALE
    serial|it|||N° SERIALE
    serial|it|||NR. DI SERIE
    serial|it|||NR. SERIE
    serial|it|||NUM. DI SERIE
    serial|it|||MATRICOLA N.
    serial|it|||MATRICOLA N°
    serial|it|||MATR.
    serial|it|||N° MATRICOLA
    serial|it|||NUMERO DI MATRICOLA
    serial|it|||NUMERO MATRICOLA
    serial|it|||NR. MATRICOLA
    serial|it|||N.SERIE
    model|it|||N. MODELLO
    model|it|||NUMERO MODELLO
    model|it|||NUMERO DI MODELLO
    model|it|s||TIPO
    partNumber|it|||CODICE ART.
    partNumber|it|||CODICE ARTICOLO
    partNumber|it|||COD. ART.
    partNumber|it|||COD. ARTICOLO
    partNumber|it|||N. ARTICOLO
    partNumber|it|||NUMERO ARTICOLO
    partNumber|it|||RIFERIMENTO
    partNumber|it|||RIF.
    partNumber|it|s||ARTICOLO
    partNumber|it|||N. PARTE
    partNumber|it|||NUMERO PARTE
    partNumber|it|||NUMERO DI PARTE
    quantity|it|||QUANTITÀ
    quantity|it|||Q.TÀ
    quantity|it|||QTÀ
    trackingNumber|it|||NUMERO DI TRACKING
    trackingNumber|it|||NUMERO SPEDIZIONE
    trackingNumber|it|||NUMERO DI SPEDIZIONE
    trackingNumber|it|||N. SPEDIZIONE
    trackingNumber|it|||LETTERA DI VETTURA
    manufacturer|it|||PRODUTTORE
    manufacturer|it|||FABBRICANTE
    manufacturer|it|||PRODOTTO DA
    countryOfOrigin|it|||PAESE DI ORIGINE
    countryOfOrigin|it|||PAESE D'ORIGINE
    countryOfOrigin|it|||PRODOTTO IN
    countryOfOrigin|it|||FABBRICATO IN
    expirationDate|pt|||DATA DE VALIDADE
    expirationDate|pt|||DATA VALIDADE
    expirationDate|pt|||DATA DE VAL.
    expirationDate|pt|||DATA DE VENCIMENTO
    expirationDate|pt|||VENCIMENTO
    expirationDate|pt|||VENCE EM
    expirationDate|pt|||VÁLIDO ATÉ
    expirationDate|pt|||VALIDADE ATÉ
    expirationDate|pt|s||VAL
    expirationDate|pt|||CONSUMIR ATÉ
    expirationDate|pt|||DATA LIMITE DE CONSUMO
    expirationDate|pt|||PRAZO DE VALIDADE
    expirationDate|pt|||EXPIRA EM
    expirationDate|pt|||DATA DE EXPIRAÇÃO
    expirationDate|pt|||UTILIZAR ATÉ
    expirationDate|pt|||USAR ATÉ
    bestBeforeDate|pt|||CONSUMIR DE PREFERÊNCIA ANTES DO FIM DE
    bestBeforeDate|pt|||CONSUMIR PREFERENCIALMENTE ANTES DE
    bestBeforeDate|pt|||CONSUMIR DE PREFERÊNCIA ATÉ
    bestBeforeDate|pt|||DATA DE DURABILIDADE MÍNIMA
    bestBeforeDate|pt|||MELHOR ANTES DE
    productionDate|pt|||DATA DE FABRICAÇÃO
    productionDate|pt|||DATA FABRICAÇÃO
    productionDate|pt|||DATA DE FABRICO
    productionDate|pt|||DATA DE FAB.
    productionDate|pt|||DATA FAB.
    productionDate|pt|||FABRICAÇÃO
    productionDate|pt|||FABRICO
    productionDate|pt|||DATA DE PRODUÇÃO
    productionDate|pt|||DATA PRODUÇÃO
    productionDate|pt|||PRODUZIDO EM
    productionDate|pt|||FABR.
    packagingDate|pt|||DATA DE EMBALAGEM
    packagingDate|pt|||DATA EMBALAGEM
    packagingDate|pt|||EMBALADO EM
    lot|pt|||NÚMERO DO LOTE
    lot|pt|||N° DO LOTE
    lot|pt|||LOTE N.O
    lot|pt|||N.O DO LOTE
    lot|pt|||LOTE NÚMERO
    lot|pt|||N.O LOTE
    serial|pt|||N.O SÉRIE
    serial|pt|||N SÉRIE
    model|pt|||N° DO MODELO
    model|pt|||NÚMERO DO MODELO
    partNumber|pt|||REF.ª
    partNumber|pt|||CÓDIGO DO ARTIGO
    partNumber|pt|||NÚMERO DE PEÇA
    partNumber|pt|||NÚMERO DA PEÇA
    partNumber|pt|||N° DE PEÇA
    partNumber|pt|||NO DA PEÇA
    partNumber|pt|s||ARTIGO
    partNumber|pt|||CÓD. ARTIGO
    quantity|pt|||QUANTIDADE
    quantity|pt|||QTD.
    quantity|pt|s||QTD
    quantity|pt|||QTDE.
    quantity|pt|s||QTDE
    trackingNumber|pt|||CÓDIGO DE RASTREIO
    trackingNumber|pt|||CÓDIGO DE RASTREAMENTO
    trackingNumber|pt|||NÚMERO DE RASTREIO
    trackingNumber|pt|||NÚMERO DE RASTREAMENTO
    countryOfOrigin|pt|||PAÍS DE ORIGEM
    expirationDate|nl|||TE GEBRUIKEN TOT
    expirationDate|nl|||TE GEBRUIKEN TOT EN MET
    expirationDate|nl|||TE GEBRUIKEN VOOR
    expirationDate|nl|||GEBRUIKEN VOOR
    expirationDate|nl|s||TGT
    expirationDate|nl|||T.G.T.
    expirationDate|nl|||UITERSTE GEBRUIKSDATUM
    expirationDate|nl|||UITERSTE CONSUMPTIEDATUM
    expirationDate|nl|||VERVALDATUM
    expirationDate|nl|||EXPIRATIEDATUM
    expirationDate|nl|||EXP.DATUM
    bestBeforeDate|nl|||TEN MINSTE HOUDBAAR TOT
    bestBeforeDate|nl|||TEN MINSTE HOUDBAAR TOT EINDE
    bestBeforeDate|nl|||TENMINSTE HOUDBAAR TOT
    bestBeforeDate|nl|s||THT
    bestBeforeDate|nl|||T.H.T.
    bestBeforeDate|nl|||THT-DATUM
    bestBeforeDate|nl|||MINIMAAL HOUDBAAR TOT
    bestBeforeDate|nl|||MINSTENS HOUDBAAR TOT
    bestBeforeDate|nl|||HOUDBAAR TOT
    bestBeforeDate|nl|||HOUDBAARHEIDSDATUM
    bestBeforeDate|nl|||BESTE VOOR
    productionDate|nl|||PRODUCTIEDATUM
    productionDate|nl|||FABRICAGEDATUM
    productionDate|nl|||GEPRODUCEERD OP
    productionDate|nl|||BOUWJAAR
    productionDate|nl|||FABRICAGEJAAR
    packagingDate|nl|||VERPAKT OP
    packagingDate|nl|||VERPAKKINGSDATUM
    lot|nl|||LOTNR
    lot|nl|||PARTIJNR.
    lot|nl|||PARTIJ NR.
    lot|nl|||CHARGENR
    lot|nl|||CHARGENR.
    lot|nl|||BATCHNR.
    lot|nl|||LOTCODE
    serial|nl|||SERIE NR
    serial|nl|||SERIE NR.
    serial|nl|||SERIENR.
    serial|nl|||SERIE-NR.
    serial|nl|||SERIE NUMMER
    serial|nl|||FABRIEKSNUMMER
    serial|nl|||FABRIEKSNR.
    serial|nl|||MACHINENUMMER
    serial|nl|||APPARAATNUMMER
    model|nl|||MODELNUMMER
    model|nl|||MODELNR
    model|nl|||MODELNR.
    model|nl|||MODEL-NR.
    model|nl|||TYPENUMMER
    model|nl|||TYPENR.
    model|nl|||TYPE NR.
    partNumber|nl|||ARTIKEL NUMMER
    partNumber|nl|||ONDERDEELNUMMER
    partNumber|nl|||ONDERDEELNR.
    partNumber|nl|||BESTELNUMMER
    partNumber|nl|||BESTELNR.
    partNumber|nl|||ART. NUMMER
    quantity|nl|||AANTAL
    quantity|nl|||HOEVEELHEID
    trackingNumber|nl|||TRACK & TRACE
    trackingNumber|nl|||TRACK & TRACE CODE
    trackingNumber|nl|||TRACK EN TRACE
    trackingNumber|nl|||ZENDINGNUMMER
    trackingNumber|nl|||PAKKETNUMMER
    manufacturer|nl|||FABRIKANT
    manufacturer|nl|||PRODUCENT
    countryOfOrigin|nl|||LAND VAN OORSPRONG
    countryOfOrigin|nl|||LAND VAN HERKOMST
    expirationDate|pl|||DATA WAŻNOŚCI
    expirationDate|pl|||WAŻNE DO
    expirationDate|pl|||WAŻNY DO
    expirationDate|pl|||TERMIN WAŻN.
    expirationDate|pl|||DATA WAŻN.
    expirationDate|pl|||TERM. WAŻN.
    expirationDate|pl|||DATA PRZYDATNOŚCI
    expirationDate|pl|||TERMIN PRZYDATNOŚCI
    expirationDate|pl|||TERMIN PRZYDATNOŚCI DO SPOŻYCIA
    expirationDate|pl|||NALEŻY SPOŻYĆ DO
    expirationDate|pl|||NALEŻY ZUŻYĆ DO
    expirationDate|pl|||ZUŻYĆ DO
    expirationDate|pl|||ZUŻYĆ PRZED
    expirationDate|pl|||SPOŻYĆ DO
    bestBeforeDate|pl|||NAJLEPIEJ SPOŻYĆ PRZED
    bestBeforeDate|pl|||NAJLEPIEJ SPOŻYĆ PRZED KOŃCEM
    bestBeforeDate|pl|||NAJLEPIEJ ZUŻYĆ PRZED
    bestBeforeDate|pl|||NAJLEPIEJ ZUŻYĆ PRZED KOŃCEM
    bestBeforeDate|pl|||DATA MINIMALNEJ TRWAŁOŚCI
    productionDate|pl|||DATA PRODUKCJI
    productionDate|pl|||DATA WYTWORZENIA
    productionDate|pl|||DATA WYPRODUKOWANIA
    productionDate|pl|||WYPRODUKOWANO
    productionDate|pl|||WYPRODUKOWANO DNIA
    productionDate|pl|||ROK PRODUKCJI
    productionDate|pl|||ROK BUDOWY
    packagingDate|pl|||DATA PAKOWANIA
    packagingDate|pl|||DATA ZAPAKOWANIA
    packagingDate|pl|||ZAPAKOWANO
    lot|pl|||NR LOT
    lot|pl|||NR LOTU
    lot|pl|||NUMER LOTU
    lot|pl|||PARTIA NR
    lot|pl|||NUMER PARTII PRODUKCYJNEJ
    lot|pl||serial|SERIA NR
    lot|pl||serial|NR SERII PRODUKCYJNEJ
    serial|pl|||NR FABR
    serial|pl|||NUMER FABRYCZNY
    serial|pl|||NR SERYJNY URZĄDZENIA
    model|pl|||NUMER MODELU
    model|pl|||NR MODELU
    partNumber|pl|||NR KAT.
    partNumber|pl|||NR KATALOGOWY
    partNumber|pl|||NUMER KATALOGOWY
    partNumber|pl|||NR ART.
    partNumber|pl|||NR ARTYKUŁU
    partNumber|pl|||NUMER ARTYKUŁU
    partNumber|pl|||NR CZĘŚCI
    partNumber|pl|||NUMER CZĘŚCI
    partNumber|pl|||NR REF.
    quantity|pl|||ILOŚĆ
    quantity|pl|||SZTUK
    quantity|pl|||LICZBA SZTUK
    quantity|pl|s||SZT.
    trackingNumber|pl|||NR PRZESYŁKI
    trackingNumber|pl|||NUMER PRZESYŁKI
    trackingNumber|pl|||NR LISTU PRZEWOZOWEGO
    trackingNumber|pl|||NUMER LISTU PRZEWOZOWEGO
    countryOfOrigin|pl|||KRAJ POCHODZENIA
    countryOfOrigin|pl|||WYPRODUKOWANO W
    expirationDate|cs|||POUŽITELNÉ DO
    expirationDate|cs|||DATUM POUŽITELNOSTI
    expirationDate|cs|||SPOTŘEBUJTE DO
    expirationDate|cs|||SPOTŘEBOVAT DO
    expirationDate|cs|||DATUM SPOTŘEBY
    expirationDate|cs|||EXSPIRACE
    expirationDate|cs|||EXPIRACE
    expirationDate|cs|||DATUM EXSPIRACE
    expirationDate|cs|||DATUM EXPIRACE
    expirationDate|cs|||POUŽÍT DO
    expirationDate|cs|||POUŽIJTE DO
    bestBeforeDate|cs|||MINIMÁLNÍ TRVANLIVOST DO
    bestBeforeDate|cs|||MIN. TRVANLIVOST DO
    bestBeforeDate|cs|||MINIMÁLNÍ TRVANLIVOST
    bestBeforeDate|cs|||DATUM MINIMÁLNÍ TRVANLIVOSTI
    bestBeforeDate|cs|||TRVANLIVOST DO
    bestBeforeDate|cs|s||DMT
    productionDate|cs|||DATUM VÝROBY
    productionDate|cs|||VYROBENO
    productionDate|cs|||VYROBENO DNE
    productionDate|cs|||ROK VÝROBY
    packagingDate|cs|||DATUM BALENÍ
    packagingDate|cs|||BALENO
    packagingDate|cs|||BALENO DNE
    lot|cs|||ŠARŽE Č.
    lot|cs|||ŠARŽE ČÍSLO
    lot|cs|||Č.ŠARŽE
    lot|cs|||ČÍSLO LOTU
    lot|cs|||VÝROBNÍ ŠARŽE
    serial|cs|||SÉRIOVÉ Č.
    serial|cs|||SÉR. Č.
    serial|cs|||SÉR.Č.
    serial|cs|||SÉR. ČÍSLO
    serial|cs|||VÝR. ČÍSLO
    serial|cs|||VÝROBNÍ Č.
    serial|cs|||VÝR.Č.
    model|cs|||TYPOVÉ OZNAČENÍ
    model|cs|||ČÍSLO MODELU
    partNumber|cs|||OBJEDNACÍ ČÍSLO
    partNumber|cs|||OBJ. Č.
    partNumber|cs|||OBJ. ČÍSLO
    partNumber|cs|||KATALOGOVÉ ČÍSLO
    partNumber|cs|||KAT. Č.
    partNumber|cs|||KAT. ČÍSLO
    partNumber|cs|||ČÍSLO DÍLU
    partNumber|cs|||Č. DÍLU
    partNumber|cs|||ČÍSLO ARTIKLU
    partNumber|cs|||ČÍSLO ZBOŽÍ
    quantity|cs|||MNOŽSTVÍ
    quantity|cs|||POČET
    quantity|cs|||POČET KUSŮ
    quantity|cs|||POČET KS
    trackingNumber|cs|||ČÍSLO ZÁSILKY
    trackingNumber|cs|||Č. ZÁSILKY
    manufacturer|cs|||VÝROBCE
    countryOfOrigin|cs|||ZEMĚ PŮVODU
    countryOfOrigin|cs|||VYROBENO V
    expirationDate|ru|||ГОДЕН ДО
    expirationDate|ru|||ГОДНА ДО
    expirationDate|ru|||ГОДНО ДО
    expirationDate|ru|s||ГОДЕН
    expirationDate|ru|||СРОК ГОДНОСТИ
    expirationDate|ru|||СРОК ГОДНОСТИ ДО
    expirationDate|ru|||ИСПОЛЬЗОВАТЬ ДО
    expirationDate|ru|||УПОТРЕБИТЬ ДО
    expirationDate|ru|||ГОДЕН ДО КОНЦА
    expirationDate|ru|||СРОК ХРАНЕНИЯ ДО
    expirationDate|ru|||ДАТА ОКОНЧАНИЯ СРОКА ГОДНОСТИ
    bestBeforeDate|ru|||ЛУЧШЕ УПОТРЕБИТЬ ДО
    bestBeforeDate|ru|||УПОТРЕБИТЬ ПРЕИМУЩЕСТВЕННО ДО
    productionDate|ru|||ДАТА ИЗГОТОВЛЕНИЯ
    productionDate|ru|||ДАТА ПРОИЗВОДСТВА
    productionDate|ru|||ДАТА ВЫПУСКА
    productionDate|ru|||ДАТА ВЫРАБОТКИ
    productionDate|ru|||ДАТА ИЗГ.
    productionDate|ru|||ИЗГОТОВЛЕНО
    productionDate|ru|||ИЗГОТОВЛЕН
    productionDate|ru|||ПРОИЗВЕДЕНО
    productionDate|ru|||ВЫРАБОТАНО
    productionDate|ru|||ГОД ВЫПУСКА
    productionDate|ru|||ГОД ИЗГОТОВЛЕНИЯ
    packagingDate|ru|||ДАТА УПАКОВКИ
    packagingDate|ru|||ДАТА ФАСОВКИ
    packagingDate|ru|||ДАТА УПАКОВЫВАНИЯ
    packagingDate|ru|||УПАКОВАНО
    lot|ru|||ПАРТИЯ №
    lot|ru|||НОМЕР ЛОТА
    lot|ru|s||ЛОТ
    lot|ru|||ЛОТ №
    lot|ru|||КОД ПАРТИИ
    lot|ru|||ПАРТИЯ N
    lot|ru||series|НОМЕР СЕРИИ
    lot|ru||series|№ СЕРИИ
    lot|ru||series|СЕРИЯ №
    serial|ru|||СЕРИЙНЫЙ №
    serial|ru|||СЕР.№
    serial|ru|||СЕР. НОМЕР
    serial|ru|||ЗАВОДСКОЙ №
    serial|ru|||ЗАВ. НОМЕР
    serial|ru|||ЗАВ. N
    serial|ru|||ЗАВ.N
    model|ru|s||ТИП
    model|ru|||НОМЕР МОДЕЛИ
    partNumber|ru|||АРТИКУЛ
    partNumber|ru|||АРТ.
    partNumber|ru|||АРТ. №
    partNumber|ru|||НОМЕР ДЕТАЛИ
    partNumber|ru|||НОМЕР ПО КАТАЛОГУ
    partNumber|ru|||КАТАЛОЖНЫЙ НОМЕР
    partNumber|ru|||КАТ. №
    partNumber|ru|||ПАРТ-НОМЕР
    quantity|ru|||КОЛИЧЕСТВО
    quantity|ru|||КОЛ-ВО
    quantity|ru|s||КОЛ.
    trackingNumber|ru|||ТРЕК-НОМЕР
    trackingNumber|ru|||ТРЕК НОМЕР
    trackingNumber|ru|||НОМЕР ОТПРАВЛЕНИЯ
    trackingNumber|ru|||НОМЕР НАКЛАДНОЙ
    manufacturer|ru|||ИЗГОТОВИТЕЛЬ
    manufacturer|ru|||ПРОИЗВОДИТЕЛЬ
    countryOfOrigin|ru|||СТРАНА ПРОИСХОЖДЕНИЯ
    countryOfOrigin|ru|||СТРАНА ИЗГОТОВЛЕНИЯ
    countryOfOrigin|ru|||СТРАНА ПРОИЗВОДСТВА
    countryOfOrigin|ru|||СДЕЛАНО В
    expirationDate|sv|||SISTA FÖRBRUKNINGSDAG
    expirationDate|sv|||SISTA FÖRBRUKNINGSDATUM
    expirationDate|sv|||UTGÅNGSDATUM
    expirationDate|sv|||UTG.DAT.
    expirationDate|sv|||UTG. DATUM
    expirationDate|sv|||UTG.DATUM
    expirationDate|sv|||ANVÄNDS FÖRE
    expirationDate|sv|||ANVÄND FÖRE
    expirationDate|sv|||SISTA ANVÄNDNINGSDAG
    expirationDate|sv|||ANVÄNDS SENAST
    bestBeforeDate|sv|||BÄST FÖRE
    bestBeforeDate|sv|||BÄST FÖRE-DATUM
    bestBeforeDate|sv|||BÄST FÖRE DATUM
    bestBeforeDate|sv|||BÄST FÖRE UTGÅNGEN AV
    productionDate|sv|||TILLVERKNINGSDATUM
    productionDate|sv|||TILLVERKAD
    productionDate|sv|||TILLVERKAT
    productionDate|sv|||TILLV.DATUM
    productionDate|sv|||TILLV. DATUM
    productionDate|sv|||TILLVERKNINGSÅR
    productionDate|sv|||TILLV.ÅR
    productionDate|sv|||PROD. DATUM
    packagingDate|sv|||FÖRPACKNINGSDATUM
    packagingDate|sv|||FÖRPACKAD
    packagingDate|sv|||PACKNINGSDATUM
    lot|sv|||BATCH-NR
    lot|sv|||SATSNUMMER
    lot|sv|||SATSNR
    lot|sv|||PARTINUMMER
    lot|sv|||PARTINR.
    lot|sv|||LOT NUMMER
    serial|sv|||TILLVERKNINGSNR
    serial|sv|||TILLVERKNINGSNR.
    serial|sv|||TILLV.NR
    serial|sv|||TILLV. NR.
    serial|sv|||MASKINNR
    serial|sv|||MASKINNUMMER
    model|sv|||TYPBETECKNING
    model|sv|||MODELLNR
    partNumber|sv|||RESERVDELSNUMMER
    partNumber|sv|||BESTÄLLNINGSNUMMER
    quantity|sv|||ANTAL
    quantity|sv|||KVANTITET
    trackingNumber|sv|||KOLLINUMMER
    trackingNumber|sv|||FÖRSÄNDELSENUMMER
    trackingNumber|sv|||KOLLI-ID
    trackingNumber|sv|||SPÅRNINGSNUMMER
    manufacturer|sv|||TILLVERKARE
    countryOfOrigin|sv|||TILLVERKAD I
    expirationDate|tr|||SON KULLANIM TARİHİ
    expirationDate|tr|||SON KUL. TAR.
    expirationDate|tr|||SON KULL. TAR.
    expirationDate|tr|||SON KULLANMA TAR.
    expirationDate|tr|||S.K.T.
    expirationDate|tr|||SON TÜKETİM TARİHİ
    expirationDate|tr|s||STT
    expirationDate|tr|||S.T.T.
    expirationDate|tr|s||MİAD
    expirationDate|tr|s||MİAT
    bestBeforeDate|tr|||TAVSİYE EDİLEN TÜKETİM TARİHİ
    bestBeforeDate|tr|||TAVSİYE EDİLEN SON TÜKETİM TARİHİ
    bestBeforeDate|tr|s||TETT
    bestBeforeDate|tr|||T.E.T.T.
    productionDate|tr|||ÜRETİM TARİHİ
    productionDate|tr|||ÜRETİM TAR.
    productionDate|tr|||İMAL TARİHİ
    productionDate|tr|||İMALAT TARİHİ
    productionDate|tr|||ÜRT. TAR.
    productionDate|tr|||ÜRT.TAR.
    productionDate|tr|||ÜRETİM YILI
    productionDate|tr|||İMAL YILI
    productionDate|tr|||Ü.T.
    packagingDate|tr|||PAKETLEME TARİHİ
    packagingDate|tr|||AMBALAJ TARİHİ
    packagingDate|tr|||AMBALAJLAMA TARİHİ
    packagingDate|tr|||DOLUM TARİHİ
    lot|tr|||PARTİ NUMARASI
    lot|tr|||PARTİ KODU
    lot|tr|||LOT NUMARASI
    serial|tr|||CİHAZ SERİ NO
    serial|tr|||ÜRÜN SERİ NO
    serial|tr|||SERİ NR.
    model|tr|||MODEL ADI
    model|tr|||MODEL KODU
    partNumber|tr|||PARÇA NO
    partNumber|tr|||PARÇA NUMARASI
    partNumber|tr|||STOK KODU
    partNumber|tr|||STOK NO
    partNumber|tr|||REFERANS NO
    partNumber|tr|||KATALOG NO
    partNumber|tr|||ÜRÜN NO
    quantity|tr|||MİKTAR
    quantity|tr|s||ADET
    trackingNumber|tr|||TAKİP NO
    trackingNumber|tr|||TAKİP NUMARASI
    trackingNumber|tr|||KARGO TAKİP NO
    trackingNumber|tr|||GÖNDERİ NO
    manufacturer|tr|||ÜRETİCİ
    manufacturer|tr|||ÜRETİCİ FİRMA
    manufacturer|tr|||İMALATÇI
    countryOfOrigin|tr|||MENŞEİ
    countryOfOrigin|tr|||MENŞE ÜLKE
    expirationDate|zh|||有效日期
    expirationDate|zh|||有效期限
    expirationDate|zh|||失效期
    expirationDate|zh|||限用日期
    expirationDate|zh|||限期使用日期
    expirationDate|zh|||到期日
    expirationDate|zh|||到期日期
    expirationDate|zh|||有效至
    expirationDate|zh|||使用到期日
    bestBeforeDate|zh|||保质期至
    bestBeforeDate|zh|||保质期
    bestBeforeDate|zh|||保質期
    bestBeforeDate|zh|||此日期前最佳
    bestBeforeDate|zh|||此日期前食用最佳
    bestBeforeDate|zh|||此日期前饮用最佳
    bestBeforeDate|zh|||最佳食用日期
    bestBeforeDate|zh|||最佳食用期
    bestBeforeDate|zh|||最佳饮用日期
    productionDate|zh|||生产日
    productionDate|zh|||製造日期
    productionDate|zh|||出廠日期
    productionDate|zh|||生產日期
    productionDate|zh|||制造年月
    productionDate|zh|||生产年月
    productionDate|zh|||製造年份
    productionDate|zh|||生产时间
    packagingDate|zh|||包装日期
    packagingDate|zh|||包裝日期
    packagingDate|zh|||分装日期
    lot|zh|||产品批号
    lot|zh|||批次编号
    lot|zh|||批号编号
    lot|zh|||生产批次
    lot|zh|||生產批號
    lot|zh|||製造批號
    lot|zh|||批次代码
    lot|zh|||產品批號
    serial|zh|||出厂号
    serial|zh|||机器编号
    serial|zh|||机身号码
    serial|zh|||機身號碼
    serial|zh|||设备序列号
    serial|zh|||SN码
    serial|zh|||SN号
    serial|zh|||机号
    serial|zh|||機號
    serial|zh|||序列号码
    serial|zh|||產品序號
    serial|zh|||产品序号
    serial|zh|||序列編號
    serial|zh||lot|制造编号
    serial|zh||lot|製造編號
    model|zh|||型号规格
    model|zh|||產品型號
    model|zh|||机型
    model|zh|||機型
    model|zh|||设备型号
    model|zh|||設備型號
    model|zh|||产品规格型号
    partNumber|zh|||料號
    partNumber|zh|||物料编号
    partNumber|zh|||零件号
    partNumber|zh|||零件编号
    partNumber|zh|||零件編號
    partNumber|zh|||部件号
    partNumber|zh|||貨號
    partNumber|zh|||订货号
    partNumber|zh|||品號
    partNumber|zh|||商品货号
    quantity|zh|||數量
    quantity|zh|||装箱数量
    quantity|zh|||包装数量
    mac|zh|||MAC地址
    mac|zh|||MAC 地址
    trackingNumber|zh|||运单号
    trackingNumber|zh|||運單號
    trackingNumber|zh|||快递单号
    trackingNumber|zh|||物流单号
    trackingNumber|zh|||货运单号
    manufacturer|zh|||生产厂家
    manufacturer|zh|||生产商
    manufacturer|zh|||製造商
    manufacturer|zh|||生产企业
    manufacturer|zh|||制造单位
    manufacturer|zh|||厂家
    countryOfOrigin|zh|||产地
    countryOfOrigin|zh|||原产地
    countryOfOrigin|zh|||產地
    countryOfOrigin|zh|||原產地
    countryOfOrigin|zh|||原产国
    expirationDate|ja|||使用有効期限
    expirationDate|ja|||有効期日
    expirationDate|ja|||使用期日
    bestBeforeDate|ja|||賞味期限日
    productionDate|ja|||製造日付
    productionDate|ja|||製造年
    productionDate|ja|||生産日
    productionDate|ja|||生産年月日
    productionDate|ja|||製造月日
    productionDate|ja|||製造時期
    packagingDate|ja|||包装日
    packagingDate|ja|||包装年月日
    lot|ja|||LOT番号
    lot|ja|||ロットナンバー
    lot|ja|||製造ロット
    lot|ja|||製造ロット番号
    lot|ja|||製造ロットNO
    lot|ja|||製造記号
    lot|ja|||バッチ番号
    serial|ja|||シリアル・ナンバー
    serial|ja|||機器番号
    serial|ja|||機体番号
    serial|ja|||機械番号
    serial|ja|||個体番号
    serial|ja|||号機番号
    serial|ja|||SN番号
    serial|ja||lot|製番
    serial|ja||lot|製造NO
    serial|ja||lot|製造NO.
    serial|ja||lot|製造ナンバー
    model|ja|||形式
    model|ja|||形名
    model|ja|||機種
    model|ja|||機種名
    model|ja|||モデル番号
    model|ja|||モデル名
    model|ja|||モデルNO
    model|ja|||製品型番
    model|ja|||型式番号
    model|ja|||型式名
    partNumber|ja|||部品NO
    partNumber|ja|||部品NO.
    partNumber|ja|||部番
    partNumber|ja|||品目コード
    partNumber|ja|||カタログ番号
    partNumber|ja|||カタログNO
    quantity|ja|||個数
    quantity|ja|||入数
    quantity|ja|||員数
    assetTag|ja|||管理番号
    assetTag|ja|||資産番号
    mac|ja|||MACアドレス
    trackingNumber|ja|||追跡番号
    trackingNumber|ja|||送り状番号
    trackingNumber|ja|||お問い合わせ番号
    trackingNumber|ja|||伝票番号
    trackingNumber|ja|||問い合わせ番号
    manufacturer|ja|||製造元
    manufacturer|ja|||製造販売元
    manufacturer|ja|||製造業者
    manufacturer|ja|||製造会社
    countryOfOrigin|ja|||原産国
    countryOfOrigin|ja|||生産国
    countryOfOrigin|ja|||製造国
    countryOfOrigin|ja|||原産地
    expirationDate|ko|||유효기간
    expirationDate|ko|||소비기한
    expirationDate|ko|||유효일자
    expirationDate|ko|||만료일
    expirationDate|ko|||사용 기한
    expirationDate|ko|||유통 기한
    expirationDate|ko|||유효 기한
    expirationDate|ko|||유효 기간
    expirationDate|ko|||소비 기한
    bestBeforeDate|ko|||품질유지기한
    bestBeforeDate|ko|||품질 유지기한
    bestBeforeDate|ko|||상미기한
    productionDate|ko|||제조연월
    productionDate|ko|||제조년월일
    productionDate|ko|||제조연월일
    productionDate|ko|||생산일
    productionDate|ko|||생산일자
    productionDate|ko|||제조 일자
    productionDate|ko|||제조 연월
    productionDate|ko|||생산연월
    productionDate|ko|||생산년월
    productionDate|ko|||제조년도
    packagingDate|ko|||포장일
    packagingDate|ko|||포장일자
    packagingDate|ko|||포장년월
    packagingDate|ko|||포장연월
    lot|ko|||로트
    lot|ko|||롯트번호
    lot|ko|||LOT번호
    lot|ko|||배치 번호
    lot|ko|||생산로트
    lot|ko|||로트넘버
    serial|ko|||시리얼
    serial|ko|||시리얼 넘버
    serial|ko|||시리얼넘버
    serial|ko|||일련 번호
    serial|ko|||기기번호
    serial|ko|||기기 번호
    serial|ko|||기계번호
    serial|ko|||제품 일련번호
    serial|ko|||제품일련번호
    serial|ko||lot|제조 번호
    model|ko|||모델번호
    model|ko|||모델 번호
    model|ko|||모델 명
    model|ko|||형식
    model|ko|||형명
    model|ko|||기종
    partNumber|ko|||부품 번호
    partNumber|ko|||자재번호
    partNumber|ko|||품목코드
    partNumber|ko|||품목번호
    partNumber|ko|||파트넘버
    partNumber|ko|||파트 번호
    quantity|ko|||개수
    quantity|ko|||갯수
    mac|ko|||MAC 주소
    mac|ko|||MAC주소
    trackingNumber|ko|||운송장번호
    trackingNumber|ko|||운송장 번호
    trackingNumber|ko|||송장번호
    trackingNumber|ko|||송장 번호
    manufacturer|ko|||제조원
    manufacturer|ko|||제조사
    manufacturer|ko|||제조업자
    manufacturer|ko|||제조자
    manufacturer|ko|||제조업체
    manufacturer|ko|||제조회사
    countryOfOrigin|ko|||원산지
    countryOfOrigin|ko|||제조국
    """
}
